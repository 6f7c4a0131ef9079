package org.reststop.kiosk.status;

import java.time.Duration;
import org.reststop.kiosk.screen.Texts;

/** How far the kiosk's clock is from HQ's, in the largest unit that says it. */
final class ClockWords {
    private static final Duration RIGHT = Duration.ofSeconds(2);

    private ClockWords() {}

    /** @param offset HQ's time less the kiosk's */
    static String of(Duration offset, Texts texts) {
        Duration size = offset.abs();
        return size.compareTo(RIGHT) < 0
                ? texts.get("status.clock.right")
                : texts.get(offset.isNegative() ? "status.clock.ahead" : "status.clock.behind", span(size, texts));
    }

    private static String span(Duration size, Texts texts) {
        if (size.toDays() > 1) {
            return texts.count("span.days", size.toDays());
        }
        if (size.toHours() > 1) {
            return texts.count("span.hours", size.toHours());
        }
        return size.toMinutes() > 1
                ? texts.count("span.minutes", size.toMinutes())
                : texts.count("span.seconds", size.toSeconds());
    }
}
