package org.reststop.hq.deadline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.calendar.HolidayYears_;
import org.reststop.domain.calendar.WorkingDays;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.station.Station;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Milestones;
import org.reststop.store.Store;

/** Promises needs their deadlines, and tells those who have to keep them. Safe to call from any thread. */
public final class DeadlineRound {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(CategoryTerms.class, DueTerm.class);

    /** Who does it, as the log has it. */
    static final Actor ACTOR = Actor.rule("deadline");

    private static final int AT_ONCE = 200;
    private static final Set<NeedState> OPEN =
            Arrays.stream(NeedState.values()).filter(NeedState::isOpen).collect(Collectors.toUnmodifiableSet());

    private final Store store;
    private final CaseWork cases;
    private final InstantSource clock;

    public DeadlineRound(Store store, CaseWork cases, InstantSource clock) {
        this.store = store;
        this.cases = cases;
        this.clock = clock;
    }

    /** Looks once; waits for the database. */
    public void run() {
        promise();
        tell();
    }

    private record Promise(LedgerEntry.Key key, Deadlines deadlines) {}

    private void promise() {
        List<Promise> due = store.read(session -> {
            List<LedgerEntry> entries = new DeadlineQueries_(session).findUnpromised(OPEN, AT_ONCE);
            return entries.isEmpty() ? List.of() : promises(session, entries);
        });
        due.forEach(each -> store.write(tx -> promise(tx.session(), each)));
    }

    /** False if it was promised meanwhile. */
    private boolean promise(StatelessSession session, Promise promise) {
        LedgerEntry entry = session.get(LedgerEntry.class, promise.key(), LockMode.PESSIMISTIC_WRITE);
        boolean still =
                entry != null && entry.state().isOpen() && entry.deadlines().done() == null;
        if (still) {
            CaseWork.Batch batch = cases.in(session);
            batch.act(promise.key(), new Act.Promise(promise.deadlines()), ACTOR);
            batch.publish();
        }
        return still;
    }

    private List<Promise> promises(StatelessSession session, List<LedgerEntry> entries) {
        WorkingDays calendar = WorkingDays.of(new HolidayYears_(session).findEdited());
        CategoryBook book = CategoryBook.of(new Categories_(session).findEdited());
        Map<String, Terms> edited = new DeadlineQueries_(session)
                .findTerms().stream().collect(Collectors.toMap(CategoryTerms::code, CategoryTerms::terms));
        Map<String, ZoneId> zones = new HashMap<>();
        return entries.stream()
                .map(entry -> {
                    ZoneId zone = zones.computeIfAbsent(entry.stationId(), id -> zone(session, id));
                    return new Promise(entry.key(), deadlines(entry, book, edited, calendar, zone));
                })
                .toList();
    }

    /**
     * What was opened again begins anew. What was moved to another category has that one's terms from when it came, so
     * that nobody wins time by moving it; what was met or is late stays as it was promised, and nothing is promised that
     * is past already.
     */
    private Deadlines deadlines(
            LedgerEntry entry, CategoryBook book, Map<String, Terms> edited, WorkingDays calendar, ZoneId zone) {
        Instant now = clock.instant();
        Category category = book.find(entry.category())
                .or(() -> book.find("other"))
                .orElseGet(() -> book.all().getLast());
        Terms terms = edited.getOrDefault(entry.category(), Terms.usual(category.rules()));
        boolean urgent = category.rules().urgent() || entry.patrol() == Patrol.NOW;
        int answerDays = category.rules().answerDays();
        Deadlines fresh = terms.from(now, urgent, answerDays, calendar, zone);
        if (entry.reopened() > 0) {
            return fresh;
        }
        Deadlines due = terms.from(entry.receivedAt(), urgent, answerDays, calendar, zone);
        Deadlines before = entry.deadlines();
        if (before.answer() == null) {
            return due;
        }
        Milestones met = entry.milestones();
        Instant answer = again(before.answer(), met.answered(), due.answer(), fresh.answer(), now);
        Instant done = again(null, null, due.done(), fresh.done(), now);
        return new Deadlines(
                again(before.dispatch(), met.assigned(), due.dispatch(), fresh.dispatch(), now),
                answer,
                answer != null && done != null && done.isBefore(answer) ? answer : done);
    }

    private static @Nullable Instant again(
            @Nullable Instant before,
            @Nullable Instant met,
            @Nullable Instant due,
            @Nullable Instant fresh,
            Instant now) {
        if (before != null && (met != null || before.isBefore(now))) {
            return before;
        }
        return due != null && due.isBefore(now) ? fresh : due;
    }

    private static ZoneId zone(StatelessSession session, String stationId) {
        Station station = session.get(Station.class, stationId);
        return station == null ? ZoneOffset.UTC : station.timeZone();
    }

    private void tell() {
        Instant now = clock.instant();
        List<DueTerm> due = store.read(session -> new DeadlineQueries_(session).findNext(now, AT_ONCE));
        for (DueTerm term : due) {
            store.write(tx -> tell(tx.session(), term, now));
        }
    }

    /** Locks the need before its term, as whoever acts on it does; false if it was settled meanwhile. */
    private boolean tell(StatelessSession session, DueTerm seen, Instant now) {
        session.get(LedgerEntry.class, seen.need(), LockMode.PESSIMISTIC_WRITE);
        DueTerm.Key key = new DueTerm.Key(seen.need().stationId(), seen.need().id(), seen.kind());
        DueTerm term = session.get(DueTerm.class, key);
        if (term == null || term.stage() != seen.stage() || !term.due().equals(seen.due())) {
            return false;
        }
        DueTerm.Stage next = term.next(now);
        String what = term.kind().word();
        Act act = next == DueTerm.Stage.ESCALATED ? new Act.Escalate(what) : new Act.Remind(what);
        term.reach(next);
        session.update(term);
        CaseWork.Batch batch = cases.in(session);
        batch.act(seen.need(), act, ACTOR);
        batch.publish();
        return true;
    }
}
