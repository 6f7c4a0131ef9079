package org.reststop.hq.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.ledger.Assignee;
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

    /**
     * Somebody who needs can be given to.
     *
     * @param stationId the only station that she works for; empty if any
     * @param contact perhaps empty
     */
    record Someone(Assignee assignee, String stationId, String contact) {
        boolean worksFor(String station) {
            return stationId.isEmpty() || stationId.equals(station);
        }
    }

    private record Desk(Assignee.Kind kind, String id) {}

    @Override
    public List<Workload> all() {
        Instant now = clock.instant();
        List<Someone> everybody = everybody();
        return store.read(session -> {
            AssignmentQueries queries = new AssignmentQueries_(session);
            Map<Desk, AssignmentQueries.OpenLoad> open = queries.countOpen(OPEN, now).stream()
                    .collect(Collectors.toMap(load -> new Desk(load.kind(), load.id()), load -> load));
            Map<Desk, Long> done = queries.countDone(now.minus(LATELY)).stream()
                    .collect(Collectors.toMap(
                            load -> new Desk(load.kind(), load.id()), AssignmentQueries.DoneLoad::done));
            return everybody.stream()
                    .map(who -> {
                        Desk desk =
                                new Desk(who.assignee().kind(), who.assignee().id());
                        AssignmentQueries.OpenLoad load = open.get(desk);
                        return new Workload(
                                who.assignee(),
                                who.stationId(),
                                who.contact(),
                                load == null ? 0 : load.open(),
                                load == null ? 0 : load.overdue(),
                                done.getOrDefault(desk, 0L));
                    })
                    .toList();
        });
    }

    /** Without counting. Whoever may not work on needs is given none. */
    List<Someone> everybody() {
        List<Someone> all = new ArrayList<>();
        staff.all().stream()
                .filter(each -> each.role().may(Right.MANAGE_NEEDS))
                .forEach(each -> all.add(
                        new Someone(new Assignee(Assignee.Kind.STAFF, each.id().toString(), each.name()), "", "")));
        store.read(session -> new AssignmentQueries_(session).findHelpers()).stream()
                .filter(Helper::active)
                .forEach(helper -> all.add(new Someone(helper.assignee(), helper.stationId(), helper.contact())));
        return all;
    }

    /** Everybody, without counting. */
    List<Assignee> assignees() {
        return everybody().stream().map(Someone::assignee).toList();
    }

    /**
     * Whoever is given a need by the rules: of those that match and name somebody who is still there and works for the
     * station, the first.
     */
    static Optional<Assignee> choose(
            List<AssignmentRule> rules, List<Someone> everybody, String category, String stationId) {
        return rules.stream()
                .filter(rule -> rule.matches(category, stationId))
                .flatMap(rule -> everybody.stream()
                        .filter(who -> rule.gives(who.assignee()) && who.worksFor(stationId))
                        .map(Someone::assignee)
                        .limit(1))
                .findFirst();
    }

    static List<AssignmentRule> rules(StatelessSession session) {
        return new AssignmentQueries_(session).findRules();
    }
}
