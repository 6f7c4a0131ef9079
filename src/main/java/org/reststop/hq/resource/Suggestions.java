package org.reststop.hq.resource;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.ledger.LedgerEntry;

/** Looks for what could serve a need. Within a transaction. */
final class Suggestions {
    private static final int SHOWN = 5;
    private static final int AHEAD = 30;

    private final SharedWords words = SharedWords.ofTheField();

    /** The likeliest first. What was undone may serve again; what stands booked or declined for it may not. */
    List<Suggestion> of(StatelessSession session, LedgerEntry need, LocalDate today) {
        ResourceQueries queries = new ResourceQueries_(session);
        Set<UUID> decided = queries.findMatches(need.stationId(), need.id()).stream()
                .filter(match -> match.state() != ResourceMatch.State.UNDONE)
                .map(ResourceMatch::resourceId)
                .collect(Collectors.toSet());
        return queries.findFor(need.stationId()).stream()
                .filter(resource -> !decided.contains(resource.id()))
                .flatMap(resource -> of(session, resource, need, today).stream())
                .sorted(Comparator.comparingInt(Suggestion::score).reversed())
                .limit(SHOWN)
                .toList();
    }

    private Optional<Suggestion> of(
            StatelessSession session, SharedResource resource, LedgerEntry need, LocalDate today) {
        if (!resource.kind().isByDay()) {
            boolean left = resource.terms().isThere(today) && isFree(session, resource, null);
            return left ? Suggestion.of(resource, need, null, words) : Optional.empty();
        }
        return today.datesUntil(today.plusDays(AHEAD))
                .filter(day -> resource.terms().isThere(day))
                .filter(day -> isFree(session, resource, day))
                .findFirst()
                .flatMap(day -> Suggestion.of(resource, need, day, words));
    }

    /** Whether one is left; on a day if it is given by the day. */
    static boolean isFree(StatelessSession session, SharedResource resource, @Nullable LocalDate day) {
        ResourceQueries queries = new ResourceQueries_(session);
        long booked = day == null ? queries.countBooked(resource.id()) : queries.countBookedOn(resource.id(), day);
        return booked < resource.terms().capacity();
    }
}
