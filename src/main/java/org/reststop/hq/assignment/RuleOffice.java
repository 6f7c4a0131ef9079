package org.reststop.hq.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.hq.ledger.Assignee;
import org.reststop.store.Store;

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
        return Roster.choose(store.read(Roster::rules), roster.everybody(), category, stationId);
    }

    /** Adds a rule behind all others; false if it names nobody who works where it holds, or there are too many. */
    boolean add(String category, String stationId, String kindAndId) {
        Optional<Assignee> to = roster.everybody().stream()
                .filter(who -> who.worksFor(stationId))
                .map(Roster.Someone::assignee)
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

    /** Puts a rule before the one before it. */
    void raise(UUID id) {
        store.write(tx -> {
            List<AssignmentRule> rules = new ArrayList<>(Roster.rules(tx.session()));
            for (int i = 1; i < rules.size(); i++) {
                if (rules.get(i).id().equals(id)) {
                    Collections.swap(rules, i, i - 1);
                    break;
                }
            }
            number(tx.session(), rules);
            return rules.size();
        });
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

    /** Keeps a volunteer or a partner unit; false if a text is missing or too long. */
    boolean save(Helper helper) {
        return helper.fits()
                && store.write(tx -> {
                    tx.session().upsert(helper);
                    return true;
                });
    }

    UUID newId() {
        return ids.next();
    }
}
