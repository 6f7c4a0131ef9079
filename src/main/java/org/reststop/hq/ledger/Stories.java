package org.reststop.hq.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.StoryStep;
import org.reststop.domain.station.Station;
import org.reststop.sync.NeedChange;

/** What became of needs, as their authors are told it: without staff's names and notes. Within a transaction. */
public final class Stories {
    private static final Set<String> TOLD = Set.of(
            "accept",
            "assign",
            "work",
            "wait",
            "answer",
            "finish",
            "rate",
            "reopen",
            "decline",
            "refer",
            "merge",
            "unmerge",
            "add-words",
            "add-photo");

    private final StatelessSession session;
    private final CaseFile file;

    public Stories(StatelessSession session) {
        this.session = session;
        this.file = new CaseFile(session);
    }

    /** Whether authors are told of an act. */
    static boolean isTold(String act) {
        return TOLD.contains(act);
    }

    /**
     * The story of a need. One that was merged is told with what became of the other since; what the other's author
     * wrote is not told.
     */
    public NeedChange.Told of(LedgerEntry entry) {
        List<StoryStep.Told> steps = new ArrayList<>(steps(file.events(entry.key()), null));
        LedgerEntry teller = entry;
        UUID into = entry.mergedInto();
        LedgerEntry other =
                into == null ? null : session.get(LedgerEntry.class, new LedgerEntry.Key(entry.stationId(), into));
        if (other != null) {
            Instant since = steps.stream()
                    .filter(step -> step.act().equals("merge"))
                    .reduce((first, last) -> last)
                    .map(StoryStep.Told::at)
                    .orElse(entry.receivedAt());
            steps.addAll(steps(file.events(other.key()), since));
            steps.sort(Comparator.comparing(StoryStep.Told::at));
            teller = other;
        }
        return new NeedChange.Told(
                entry.id(),
                entry.receipt().text(),
                entry.category(),
                new Authors(session).now(entry.personId()),
                teller.state(),
                expected(teller),
                entry.question(),
                steps);
    }

    /** What is left of a story that is taken away: nothing that was said, and nobody. */
    static NeedChange.Told withoutWords(LedgerEntry entry) {
        return new NeedChange.Told(
                entry.id(),
                entry.receipt().text(),
                entry.category(),
                null,
                entry.state(),
                null,
                Question.NONE,
                List.of());
    }

    private static List<StoryStep.Told> steps(List<CaseEvent> events, @Nullable Instant since) {
        return events.stream()
                .filter(event -> isTold(event.content().act()))
                .filter(event -> since == null
                        || !event.at().isBefore(since) && event.actor().kind() != Actor.Kind.AUTHOR)
                .map(Stories::told)
                .toList();
    }

    /** A party that was assigned is told by its name only if it is no person. */
    private static StoryStep.Told told(CaseEvent event) {
        CaseEvent.Content content = event.content();
        String party = content.act().equals("assign") ? null : content.party();
        return new StoryStep.Told(event.at(), content.act(), content.state(), party, content.words());
    }

    private @Nullable LocalDate expected(LedgerEntry entry) {
        if (!entry.state().isOpen()) {
            return null;
        }
        Station station = session.get(Station.class, entry.stationId());
        return entry.deadlines()
                .next(entry.milestones().answered() != null)
                .filter(due -> station != null)
                .map(due -> LocalDate.ofInstant(due, station.timeZone()))
                .orElse(null);
    }
}
