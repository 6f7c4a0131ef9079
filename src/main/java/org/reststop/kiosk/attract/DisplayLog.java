package org.reststop.kiosk.attract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.sync.WallFact;

/** Counts how long notices are on the screen, hour by hour. Safe to call from any thread. */
final class DisplayLog {
    private static final int MOST_SECONDS = 3_600;

    private final Map<Key, Count> counts = new HashMap<>();
    private Instant hour = Instant.MIN;

    private record Key(UUID notice, long revision) {}

    private static final class Count {
        private int times;
        private int seconds;
    }

    /** A notice's turn has begun. */
    synchronized List<WallFact.NoticeDisplayed> begun(NoticeCard card, Instant now) {
        List<WallFact.NoticeDisplayed> before = at(now);
        of(card).times++;
        return before;
    }

    /** A notice was on the screen for a second. What an hour before came to is given back, once. */
    synchronized List<WallFact.NoticeDisplayed> second(NoticeCard card, Instant now) {
        List<WallFact.NoticeDisplayed> before = at(now);
        Count count = of(card);
        count.seconds = Math.min(MOST_SECONDS, count.seconds + 1);
        return before;
    }

    private Count of(NoticeCard card) {
        return counts.computeIfAbsent(new Key(card.id(), card.revision()), key -> new Count());
    }

    private List<WallFact.NoticeDisplayed> at(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        List<WallFact.NoticeDisplayed> before = current.equals(hour) ? List.of() : take();
        hour = current;
        return before;
    }

    /** What has been counted since it was last given back. */
    synchronized List<WallFact.NoticeDisplayed> take() {
        List<WallFact.NoticeDisplayed> all = new ArrayList<>();
        counts.forEach((key, count) ->
                all.add(new WallFact.NoticeDisplayed(key.notice(), key.revision(), hour, count.times, count.seconds)));
        counts.clear();
        return all;
    }
}
