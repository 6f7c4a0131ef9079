package org.reststop.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How often a kiosk exchanges at certain times.
 *
 * @param when in the station's time zone
 * @param every between exchanges when nothing happens, 5 s to 24 h; empty for never
 */
public record SyncWindow(CronTime when, Optional<Duration> every) {
    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(24);

    /**
     * Reads {@code <five cron fields> every <time>} or {@code <five cron fields> never}; empty if it is not that.
     *
     * @param duration reads a time
     */
    static Optional<SyncWindow> parse(String text, Function<String, Optional<Duration>> duration) {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (words.size() < 6) {
            return Optional.empty();
        }
        Optional<CronTime> when = CronTime.parse(words.subList(0, 5));
        List<String> rest = words.subList(5, words.size());
        if (rest.equals(List.of("never"))) {
            return when.map(time -> new SyncWindow(time, Optional.empty()));
        }
        if (rest.size() != 2 || !rest.getFirst().equals("every")) {
            return Optional.empty();
        }
        Optional<Duration> every = duration.apply(rest.get(1))
                .filter(time -> time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0);
        return every.isEmpty() ? Optional.empty() : when.map(time -> new SyncWindow(time, every));
    }
}
