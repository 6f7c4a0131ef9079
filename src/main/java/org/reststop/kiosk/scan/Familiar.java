package org.reststop.kiosk.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Tells codes that hang in view for good, as a poster's does, from those that people hold up. For one thread. */
final class Familiar {
    private static final Duration AFTER = Duration.ofMinutes(2);
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final int MOST = 8;

    private final LinkedHashMap<String, Stay> stays = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Stay(Instant since, Instant last) {
        boolean lastsAt(Instant now) {
            return !now.isBefore(last) && Duration.between(last, now).compareTo(AWAY) <= 0;
        }
    }

    /** Takes note of a code that is in view; returns whether it has been for minutes, hardly ever away. */
    boolean see(String text, Instant now) {
        @Nullable Stay before = stays.get(text);
        Stay stay = before != null && before.lastsAt(now) ? new Stay(before.since, now) : new Stay(now, now);
        stays.put(text, stay);
        if (stays.size() > MOST) {
            stays.pollFirstEntry();
        }
        return Duration.between(stay.since, now).compareTo(AFTER) >= 0;
    }
}
