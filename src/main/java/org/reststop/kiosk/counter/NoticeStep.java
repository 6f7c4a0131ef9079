package org.reststop.kiosk.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of whoever writes a notice, in this order. */
enum NoticeStep {
    PICTURE,
    TITLE,
    BODY,
    DAYS,
    REVIEW,
    /** Asked for from the review alone: not everybody writes English. */
    TITLE_EN,
    BODY_EN;

    /** As ids and texts name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isEnglish() {
        return this == TITLE_EN || this == BODY_EN;
    }

    private static List<NoticeStep> all(boolean pictures) {
        return Arrays.stream(values())
                .filter(step -> (pictures || step != PICTURE) && !step.isEnglish())
                .toList();
    }

    /** @param pictures whether photos can be taken */
    Optional<NoticeStep> after(boolean pictures) {
        if (isEnglish()) {
            return Optional.of(this == TITLE_EN ? BODY_EN : REVIEW);
        }
        List<NoticeStep> all = all(pictures);
        int next = all.indexOf(this) + 1;
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }

    /** @param pictures whether photos can be taken */
    Optional<NoticeStep> before(boolean pictures) {
        if (isEnglish()) {
            return Optional.of(this == BODY_EN ? TITLE_EN : REVIEW);
        }
        List<NoticeStep> all = all(pictures);
        int before = all.indexOf(this) - 1;
        return before >= 0 ? Optional.of(all.get(before)) : Optional.empty();
    }
}
