package org.reststop.kiosk.attract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticePriority;

/**
 * Decides whose turn it is: emergencies, pinned, urgent, fresh and all other notices share the turns in fixed
 * proportions, and within each the turns go round, smoothly weighted, so that none waits for ever and none comes twice in
 * a row while there is another. The same notices in the same order give the same turns. For one thread at a time.
 */
final class Turns {
    private static final Duration FRESH = Duration.ofDays(3);

    /** More at once are a first load, not news. */
    private static final int FEW = 3;

    /** What share of the turns each kind has, where it has any notice. */
    private enum Band {
        EMERGENCY(8),
        PINNED(3),
        HIGH(2),
        FRESH(2),
        OTHER(3);

        private final int share;

        Band(int share) {
            this.share = share;
        }
    }

    /** A notice that may have turns, with what it has beside its words read once. */
    static final class Entry {
        private final NoticeCard card;
        private final NoticeExtras extras;
        private long credit;

        private Entry(NoticeCard card, long credit) {
            this.card = card;
            this.extras = card.extras();
            this.credit = credit;
        }

        NoticeCard card() {
            return card;
        }

        NoticeExtras extras() {
            return extras;
        }

        private Band band(Instant now) {
            if (extras.isEmergency()) {
                return Band.EMERGENCY;
            }
            if (card.pinned()) {
                return Band.PINNED;
            }
            return switch (extras.priority()) {
                case EMERGENCY, HIGH -> Band.HIGH;
                case NORMAL -> card.publishedAt().plus(FRESH).isAfter(now) ? Band.FRESH : Band.OTHER;
                case LOW -> Band.OTHER;
            };
        }

        private int weight() {
            return extras.priority() == NoticePriority.LOW ? 1 : 2;
        }
    }

    private final Map<Band, Long> credits = new EnumMap<>(Band.class);
    private final Deque<UUID> news = new ArrayDeque<>();
    private List<Entry> entries = List.of();
    private boolean loaded;
    private @Nullable UUID last;

    /**
     * Takes other notices. Those that were there before keep their place; a few new or changed ones have the next turns.
     *
     * @return whether there are such
     */
    boolean take(List<NoticeCard> cards) {
        Map<UUID, Entry> before = new HashMap<>();
        entries.forEach(entry -> before.put(entry.card.id(), entry));
        List<Entry> after = new ArrayList<>();
        List<UUID> changed = new ArrayList<>();
        for (NoticeCard card : cards) {
            Entry old = before.get(card.id());
            if (old == null || old.card.revision() != card.revision()) {
                changed.add(card.id());
            }
            after.add(old != null && old.card.equals(card) ? old : new Entry(card, old == null ? 0 : old.credit));
        }
        after.sort(Comparator.comparing((Entry entry) -> entry.card.publishedAt())
                .reversed()
                .thenComparing(entry -> entry.card.id()));
        entries = after;
        boolean isNews = loaded && !changed.isEmpty() && changed.size() <= FEW;
        if (isNews) {
            news.removeAll(changed);
            changed.reversed().forEach(news::addFirst);
        }
        loaded = true;
        return isNews;
    }

    /** The notices that may have turns now or later. */
    List<Entry> entries() {
        return entries;
    }

    /**
     * Whose turn it is now.
     *
     * @param mayBe whether a notice can be shown now
     * @return empty if none can be shown
     */
    Optional<Entry> next(Instant now, Predicate<Entry> mayBe) {
        List<Entry> open = entries.stream().filter(mayBe).toList();
        UUID before = open.size() > 1 ? last : null;
        Predicate<Entry> another = entry -> !entry.card.id().equals(before);
        Optional<Entry> next = newest(open.stream().filter(another).toList()).or(() -> byShare(open, another, now));
        last = next.map(entry -> entry.card.id()).orElse(null);
        return next;
    }

    private Optional<Entry> newest(List<Entry> open) {
        for (UUID id : List.copyOf(news)) {
            Optional<Entry> found =
                    open.stream().filter(entry -> entry.card.id().equals(id)).findFirst();
            if (found.isPresent()) {
                news.remove(id);
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> byShare(List<Entry> open, Predicate<Entry> another, Instant now) {
        Map<Band, List<Entry>> bands = new EnumMap<>(Band.class);
        open.forEach(entry -> bands.computeIfAbsent(entry.band(now), band -> new ArrayList<>())
                .add(entry));
        return band(bands, another).flatMap(band -> ofBand(Objects.requireNonNull(bands.get(band)), another));
    }

    /**
     * Smooth weighted round robin: each gains its weight, whoever has most pays for all and goes. What is passed over
     * because it was just shown gains too, though never more than one round's worth.
     */
    private Optional<Band> band(Map<Band, List<Entry>> bands, Predicate<Entry> another) {
        long total = bands.keySet().stream().mapToLong(band -> band.share).sum();
        bands.keySet()
                .forEach(band -> credits.merge(band, (long) band.share, (held, more) -> Math.min(total, held + more)));
        Optional<Band> chosen = bands.keySet().stream()
                .filter(band -> bands.getOrDefault(band, List.of()).stream().anyMatch(another))
                .max(Comparator.comparingLong((Band band) -> credits.getOrDefault(band, 0L))
                        .thenComparing(Comparator.reverseOrder()));
        chosen.ifPresent(band -> credits.merge(band, -total, Long::sum));
        return chosen;
    }

    private static Optional<Entry> ofBand(List<Entry> open, Predicate<Entry> another) {
        long total = open.stream().mapToLong(Entry::weight).sum();
        open.forEach(entry -> entry.credit = Math.min(total, entry.credit + entry.weight()));
        @Nullable Entry best = null;
        for (Entry entry : open) {
            if (another.test(entry) && (best == null || entry.credit > best.credit)) {
                best = entry;
            }
        }
        if (best != null) {
            best.credit -= total;
        }
        return Optional.ofNullable(best);
    }
}
