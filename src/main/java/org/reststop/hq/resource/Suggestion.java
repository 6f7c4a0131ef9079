package org.reststop.hq.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * A resource that could serve a need, and why.
 *
 * @param score 0 to 100
 * @param reasons the ends of the keys of the texts that tell why, the weightiest first
 * @param shared words that both texts have, at most three; told with the reason {@code words}
 * @param day the first day on which it is free; null if it is not given by the day
 */
public record Suggestion(
        SharedResource resource,
        int score,
        List<String> reasons,
        List<String> shared,
        @Nullable LocalDate day) {
    /** Below it two only happen to have something in common. */
    static final int LEAST = 40;

    private static final int CATEGORY = 45;
    private static final int ANY_CATEGORY = 10;
    private static final int WORDS = 35;
    private static final int FULL_WORDS = 4;
    private static final int STATION = 12;
    private static final int PLACE = 8;

    /** Empty if it hardly fits. */
    static Optional<Suggestion> of(
            SharedResource resource, LedgerEntry need, @Nullable LocalDate day, SharedWords words) {
        List<String> reasons = new ArrayList<>();
        SharedResource.Terms terms = resource.terms();
        int score = 0;
        if (terms.categories().contains(need.category())) {
            score += CATEGORY;
            reasons.add("category");
        } else if (terms.categories().isEmpty()) {
            score += ANY_CATEGORY;
        }
        List<String> shared = words.of(offered(resource.text()), need.words());
        if (!shared.isEmpty()) {
            score += WORDS * Math.min(SharedWords.weight(shared), FULL_WORDS) / FULL_WORDS;
            reasons.add("words");
        }
        if (terms.stationId().equals(need.stationId())) {
            score += STATION;
            reasons.add("station");
        }
        String place = need.place();
        if (place != null && (resource.text().words() + resource.text().title()).contains(place)) {
            score += PLACE;
            reasons.add("place");
        }
        reasons.add(day == null ? "left" : "free");
        List<String> told = shared.stream().limit(3).toList();
        return score >= LEAST && !reasons.isEmpty()
                ? Optional.of(new Suggestion(resource, score, reasons, told, day))
                : Optional.empty();
    }

    private static String offered(SharedResource.Text text) {
        return text.title() + " " + text.words() + " " + text.audience();
    }
}
