package org.reststop.hq.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.Taker;
import org.reststop.hq.ledger.Workload;
import org.reststop.hq.ledger.Workloads;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffAccounts;
import org.reststop.store.Store;

/** Everybody who needs can be given to, with how much she has. Safe to call from any thread. */
public final class Roster implements Workloads {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(Helper.class, AssignmentRule.class, DeskNews.class);

    static final Set<NeedState> OPEN =
            Arrays.stream(NeedState.values()).filter(NeedState::isOpen).collect(Collectors.toUnmodifiableSet());

    private static final Duration LATELY = Duration.ofDays(30);

    private final Store store;
    private final StaffAccounts staff;
    private final InstantSource clock;

    public Roster(Store store, StaffAccounts staff, InstantSource clock) {
        this.store = store;
        this.staff = staff;
        this.clock = clock;
    }

    private record Desk(Assignee.Kind kind, String id) {
        static Desk of(Taker taker) {
            return new Desk(taker.assignee().kind(), taker.assignee().id());
        }
    }

    /** Whoever may not work on needs is given none. */
    @Override
    public List<Taker> takers() {
        List<Taker> all = new ArrayList<>();
        staff.all().stream()
                .filter(each -> each.role().may(Right.MANAGE_NEEDS))
                .forEach(each -> all.add(
                        new Taker(new Assignee(Assignee.Kind.STAFF, each.id().toString(), each.name()), "", "")));
        store.read(session -> new AssignmentQueries_(session).findHelpers()).stream()
                .filter(Helper::active)
                .forEach(helper -> all.add(new Taker(helper.assignee(), helper.stationId(), helper.contact())));
        return all;
    }

    @Override
    public List<Workload> of(Collection<Taker> takers) {
        return takers.isEmpty() ? List.of() : store.read(session -> loads(session, takers));
    }

    private List<Workload> loads(StatelessSession session, Collection<Taker> takers) {
        List<String> ids = takers.stream().map(taker -> taker.assignee().id()).toList();
        Map<Desk, AssignmentQueries.OpenLoad> open = new AssignmentQueries_(session)
                .countOpen(ids, OPEN, clock.instant()).stream()
                        .collect(Collectors.toMap(load -> new Desk(load.kind(), load.id()), load -> load));
        return takers.stream()
                .map(taker -> {
                    AssignmentQueries.OpenLoad load = open.get(Desk.of(taker));
                    return load == null ? new Workload(taker, 0, 0) : new Workload(taker, load.open(), load.overdue());
                })
                .toList();
    }

    /** Everybody who needs can be given to, with how much each has and has done lately. */
    List<Busy> busy() {
        Instant since = clock.instant().minus(LATELY);
        List<Taker> takers = takers();
        return store.read(session -> {
            Map<Desk, Long> done = new AssignmentQueries_(session)
                    .countDone(since).stream()
                            .collect(Collectors.toMap(
                                    load -> new Desk(load.kind(), load.id()), AssignmentQueries.DoneLoad::done));
            return loads(session, takers).stream()
                    .map(load -> new Busy(load, done.getOrDefault(Desk.of(load.taker()), 0L)))
                    .toList();
        });
    }

    /** Everybody, without counting. */
    List<Assignee> assignees() {
        return takers().stream().map(Taker::assignee).toList();
    }

    /**
     * Whoever is given a need by the rules: of those that match and name somebody who is still there and works for the
     * station, the first.
     */
    static Optional<Assignee> choose(
            List<AssignmentRule> rules, List<Taker> everybody, String category, String stationId) {
        return rules.stream()
                .filter(rule -> rule.matches(category, stationId))
                .flatMap(rule -> everybody.stream()
                        .filter(who -> rule.gives(who.assignee()) && who.worksFor(stationId))
                        .map(Taker::assignee)
                        .limit(1))
                .findFirst();
    }

    static List<AssignmentRule> rules(StatelessSession session) {
        return new AssignmentQueries_(session).findRules();
    }
}
