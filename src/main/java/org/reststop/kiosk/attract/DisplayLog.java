package org.reststop.kiosk.attract;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.sync.WallFact;

/**
 * Counts how long notices are on the screen, hour by hour. Staff who have just published one wait for the proof, so that
 * its first turn is told as soon as another begins. Safe to call from any thread.
 */
final class DisplayLog {
    private static final int MOST_SECONDS = 3_600;
    private static final Duration FRESH = Duration.ofDays(1);

    private final Map<Key, Count> counts = new HashMap<>();
    private final Set<Key> begun = new HashSet<>();
    private Instant hour = Instant.MIN;

    private record Key(UUID notice, long revision) {}

    private static final class Count {
        private final boolean soon;
        private int times;
        private int seconds;

        Count(boolean soon) {
            this.soon = soon;
        }
    }

    /** A notice's turn has begun. What an hour before came to, and first turns of fresh notices, are given back once. */
    synchronized List<WallFact.NoticeDisplayed> begun(NoticeCard card, Instant now) {
        List<WallFact.NoticeDisplayed> before = Stream.concat(at(now).stream(), take(count -> count.soon).stream())
                .toList();
        of(card, now).times++;
        return before;
    }

    /** A notice was on the screen for a second. What an hour before came to is given back, once. */
    synchronized List<WallFact.NoticeDisplayed> second(NoticeCard card, Instant now) {
        List<WallFact.NoticeDisplayed> before = at(now);
        Count count = of(card, now);
        count.seconds = Math.min(MOST_SECONDS, count.seconds + 1);
        return before;
    }

    private Count of(NoticeCard card, Instant now) {
        boolean fresh = card.publishedAt().isAfter(now.minus(FRESH));
        return counts.computeIfAbsent(new Key(card.id(), card.revision()), key -> new Count(begun.add(key) && fresh));
    }

    private List<WallFact.NoticeDisplayed> at(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        List<WallFact.NoticeDisplayed> before = current.equals(hour) ? List.of() : take();
        hour = current;
        return before;
    }

    /** What has been counted since it was last given back. */
    synchronized List<WallFact.NoticeDisplayed> take() {
        return take(count -> true);
    }

    private List<WallFact.NoticeDisplayed> take(Predicate<Count> which) {
        List<WallFact.NoticeDisplayed> taken = new ArrayList<>();
        counts.entrySet().removeIf(each -> {
            Count count = each.getValue();
            boolean is = which.test(count);
            if (is) {
                Key key = each.getKey();
                taken.add(new WallFact.NoticeDisplayed(key.notice(), key.revision(), hour, count.times, count.seconds));
            }
            return is;
        });
        return taken;
    }
}
