package org.reststop.hq.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.Taker;
import org.reststop.store.Store;
import org.reststop.store.StoreException;

/** Where rules, volunteers and partner units are edited. Safe to call from any thread. */
public final class RuleOffice {
    /** The most rules: more would not be overlooked. */
    static final int MOST = 200;

    private final Store store;
    private final UuidV7 ids;
    private final Roster roster;

    public RuleOffice(Store store, UuidV7 ids, Roster roster) {
        this.store = store;
        this.ids = ids;
        this.roster = roster;
    }

    /** @param to whoever the rule names; empty if she is not there any more, and the rule is passed over */
    public record Row(AssignmentRule rule, Optional<Assignee> to) {}

    /** In their order. */
    List<Row> rows() {
        List<Assignee> everybody = roster.assignees();
        return store.read(Roster::rules).stream()
                .map(rule ->
                        new Row(rule, everybody.stream().filter(rule::gives).findFirst()))
                .toList();
    }

    /** Who would get a need. */
    Optional<Assignee> choose(String category, String stationId) {
        return Roster.choose(store.read(Roster::rules), roster.takers(), category, stationId);
    }

    /** Adds a rule behind all others; false if it names nobody who works where it holds, or there are too many. */
    boolean add(String category, String stationId, String kindAndId) {
        Optional<Assignee> to = roster.takers().stream()
                .filter(who -> who.worksFor(stationId))
                .map(Taker::assignee)
                .filter(each -> (each.kind() + ":" + each.id()).equals(kindAndId))
                .findFirst();
        return to.isPresent()
                && store.write(tx -> {
                    List<AssignmentRule> rules = Roster.rules(tx.session());
                    if (rules.size() >= MOST) {
                        return false;
                    }
                    int place = rules.isEmpty() ? 1 : rules.getLast().place() + 1;
                    tx.session().insert(new AssignmentRule(ids.next(), place, category, stationId, to.get()));
                    return true;
                });
    }

    /**
     * Puts a rule before the one before it.
     *
     * @param over the one that was seen before it
     * @return false if another is before it by now, or it is gone; nothing is moved then
     */
    boolean raise(UUID id, UUID over) {
        return store.write(tx -> {
            List<AssignmentRule> rules = locked(tx.session());
            for (int i = 1; i < rules.size(); i++) {
                if (rules.get(i).id().equals(id) && rules.get(i - 1).id().equals(over)) {
                    Collections.swap(rules, i, i - 1);
                    number(tx.session(), rules);
                    return true;
                }
            }
            return false;
        });
    }

    /** In their order, and nobody else moves or deletes one meanwhile. */
    private static List<AssignmentRule> locked(StatelessSession session) {
        List<AssignmentRule> rules = new ArrayList<>(
                session.createSelectionQuery("from AssignmentRule r order by r.id", AssignmentRule.class)
                        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                        .getResultList());
        rules.sort(Comparator.comparingInt(AssignmentRule::place)
                .thenComparing(rule -> rule.id().toString()));
        return rules;
    }

    private static void number(StatelessSession session, List<AssignmentRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).move(i + 1);
            session.update(rules.get(i));
        }
    }

    void delete(UUID id) {
        store.write(tx -> new AssignmentQueries_(tx.session()).deleteRule(id));
    }

    List<Helper> helpers() {
        return store.read(session -> new AssignmentQueries_(session).findHelpers());
    }

    Optional<Helper> helper(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(Helper.class, id)));
    }

    /** What came of an edit. */
    enum Outcome {
        DONE,
        /** Somebody has edited it meanwhile. */
        CLASH,
        /** A text is missing or too long. */
        BROKEN
    }

    /**
     * Keeps a volunteer or a partner unit. A new one that comes twice is kept once.
     *
     * @param base the revision that was edited; 0 for a new one
     */
    Outcome save(Helper typed, long base) {
        if (!typed.fits()) {
            return Outcome.BROKEN;
        }
        try {
            return write(typed, base);
        } catch (StoreException e) {
            // Of two new ones at once the database takes one.
            Optional<Helper> held = helper(typed.id());
            if (base > 0 || held.isEmpty()) {
                throw e;
            }
            return held.get().says(typed) ? Outcome.DONE : Outcome.CLASH;
        }
    }

    private Outcome write(Helper typed, long base) {
        return store.write(tx -> {
            Helper held = tx.session().get(Helper.class, typed.id(), LockMode.PESSIMISTIC_WRITE);
            if (base == 0 && held == null) {
                tx.session().insert(typed);
                return Outcome.DONE;
            }
            if (base == 0 && held != null && held.says(typed)) {
                return Outcome.DONE;
            }
            if (held == null || held.revision() != base) {
                return Outcome.CLASH;
            }
            tx.session().update(typed.after(base));
            return Outcome.DONE;
        });
    }

    UUID newId() {
        return ids.next();
    }
}
