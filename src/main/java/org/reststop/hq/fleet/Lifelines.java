package org.reststop.hq.fleet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells two machines that say they are one kiosk from one machine that was restarted, whatever was late, lost or
 * repeated on the way. A session that has heard of another was alive after that one began. Sessions of one machine
 * follow one another, so the later have heard of the earlier, never the earlier of the later: if hearing goes round in a
 * circle, two of them lived at the same time.
 */
final class Lifelines {
    private final Map<UUID, List<UUID>> heard;

    /** Session {@code session} has heard of {@code other}. */
    record Hearing(UUID session, UUID other) {}

    Lifelines(List<Hearing> hearings) {
        this.heard = hearings.stream()
                .collect(Collectors.groupingBy(
                        Hearing::session, Collectors.mapping(Hearing::other, Collectors.toList())));
    }

    /** Whether two sessions lived at the same time. */
    boolean overlap() {
        Set<UUID> done = new HashSet<>();
        return heard.keySet().stream().anyMatch(session -> leadsBack(session, new HashSet<>(), done));
    }

    private boolean leadsBack(UUID session, Set<UUID> way, Set<UUID> done) {
        if (!way.add(session)) {
            return true;
        }
        if (!done.contains(session)) {
            for (UUID other : heard.getOrDefault(session, List.of())) {
                if (leadsBack(other, way, done)) {
                    return true;
                }
            }
            done.add(session);
        }
        way.remove(session);
        return false;
    }
}
