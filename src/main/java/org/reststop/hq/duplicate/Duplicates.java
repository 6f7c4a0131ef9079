package org.reststop.hq.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * Suggests which needs of a station ask for the same and are not settled. Looks at those that came within {@link #AROUND} of it, at most
 * {@value #MOST} and the nearest in time before others, by the index over station and time; what they cost does not grow
 * with the ledger. Within a transaction.
 */
public final class Duplicates {
    /** How long before and after a need another may have come. */
    public static final Duration AROUND = Duration.ofDays(60);

    /** How many needs are compared on each side of it at most. */
    public static final int MOST = 1_000;

    /** How many are suggested at most. */
    public static final int SHOWN = 5;

    private static final double TEXT = 0.6;
    private static final double CATEGORY = 0.15;
    private static final double PLACE = 0.15;
    private static final double TIME = 0.1;

    /** Below it two texts only happen to share words, whatever else fits. */
    private static final double LEAST_TEXT = 0.12;

    private static final double LEAST = 0.3;

    private final StatelessSession session;

    public Duplicates(StatelessSession session) {
        this.session = session;
    }

    /** A need as far as it is compared. */
    public record Sketch(
            UUID id, String category, @Nullable String place, String words, Instant receivedAt, NeedState state) {}

    /**
     * A need that may ask for the same.
     *
     * @param score 0 to 1, the surest first
     */
    public record Suspect(Sketch need, double score) {}

    /** The likeliest, the surest first; at most {@value #SHOWN}. */
    public List<Suspect> of(LedgerEntry entry) {
        Set<String> grams = Grams.of(entry.words());
        if (grams.isEmpty()) {
            return List.of();
        }
        Instant at = entry.receivedAt();
        SketchQueries queries = new SketchQueries_(session);
        List<Sketch> others = new ArrayList<>(queries.findBefore(entry.stationId(), at.minus(AROUND), at, MOST));
        others.addAll(queries.findAfter(entry.stationId(), at, at.plus(AROUND), MOST));
        others.removeIf(other -> other.id().equals(entry.id()));
        List<Set<String>> texts =
                others.stream().map(other -> Grams.of(other.words())).toList();
        Likeness likeness = new Likeness(texts);
        List<Suspect> suspects = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            double text = likeness.of(grams, texts.get(i));
            if (text >= LEAST_TEXT) {
                suspects.add(new Suspect(others.get(i), TEXT * text + circumstances(entry, others.get(i))));
            }
        }
        return suspects.stream()
                .filter(suspect -> suspect.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Suspect::score).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static double circumstances(LedgerEntry entry, Sketch other) {
        String place = entry.place();
        Duration apart =
                Duration.between(entry.receivedAt(), other.receivedAt()).abs();
        return (entry.category().equals(other.category()) ? CATEGORY : 0)
                + (place != null && place.equals(other.place()) ? PLACE : 0)
                + TIME * (1 - (double) apart.toSeconds() / AROUND.toSeconds());
    }
}
