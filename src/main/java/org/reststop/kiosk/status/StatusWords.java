package org.reststop.kiosk.status;

import java.util.Locale;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.status.StatusViewModel.Standing;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.store.FeedPlace;

/**
 * The standing at a glance.
 *
 * @param text with the number of facts that wait, if any do
 * @param needsStaff whether somebody has to do something; being offline for a while needs nobody
 */
record StatusWords(Icon icon, String text, boolean needsStaff) {
    static StatusWords of(Standing standing, Texts texts) {
        return standing.sync()
                .map(sync -> of(sync, texts))
                .orElseGet(() -> new StatusWords(Icon.CLOUD_UP, texts.get("status.none"), false));
    }

    private static StatusWords of(SyncStatus sync, Texts texts) {
        String key = "status." + sync.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (sync.state()) {
            case STARTING -> new StatusWords(Icon.CLOUD_UP, waiting(key, sync, texts), false);
            case UP_TO_DATE -> new StatusWords(Icon.CLOUD_DONE, texts.get(key), false);
            case BEHIND -> new StatusWords(Icon.CLOUD_UP, behind(key, sync, texts), false);
            case OFFLINE -> new StatusWords(Icon.CLOUD_OFF, waiting(key, sync, texts), false);
            case REFUSED -> new StatusWords(Icon.WARNING, waiting(key, sync, texts), true);
        };
    }

    private static String behind(String key, SyncStatus sync, Texts texts) {
        FeedPlace.Load load = sync.load();
        return load == null || sync.queued() > 0
                ? waiting(key, sync, texts)
                : texts.get("status.loading", LoadWords.of(load, texts));
    }

    private static String waiting(String key, SyncStatus sync, Texts texts) {
        return sync.queued() == 0 ? texts.get(key) : texts.get(key) + texts.count("status.queued", sync.queued());
    }
}
