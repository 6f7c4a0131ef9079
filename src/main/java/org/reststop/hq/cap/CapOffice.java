package org.reststop.hq.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.store.Store;

/** The list of alerts and the rules for them. Safe to call from any thread; waits for the database. */
final class CapOffice {
    private final Store store;
    private final UuidV7 ids;

    CapOffice(Store store, UuidV7 ids) {
        this.store = store;
        this.ids = ids;
    }

    /** An alert with the message that it came in. */
    record Opened(CapEntry entry, String raw, Optional<CapEntry> endedBy) {}

    long count() {
        return store.read(session -> new CapQueries_(session).countEntries());
    }

    /** The newest first. */
    List<CapEntry> page(int from, int size) {
        return store.read(session -> session.createSelectionQuery(
                        "from CapEntry e order by e.receivedAt desc, e.id", CapEntry.class)
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList());
    }

    Optional<Opened> find(UUID id) {
        return store.read(
                session -> Optional.ofNullable(session.get(CapEntry.class, id)).map(entry -> open(session, entry)));
    }

    private static Opened open(StatelessSession session, CapEntry entry) {
        CapText text = session.get(CapText.class, entry.id());
        UUID other = entry.endedBy();
        CapEntry ender = other == null ? null : session.get(CapEntry.class, other);
        return new Opened(entry, text == null ? "" : text.raw(), Optional.ofNullable(ender));
    }

    List<CapRule> rules() {
        return store.read(session -> new CapQueries_(session).findRules());
    }

    /** Writes a rule; a new one comes last. */
    void save(Optional<UUID> id, CapRule.Fit fit, CapDeed deed, NoticeTargets targets) {
        store.write(tx -> {
            StatelessSession session = tx.session();
            Optional<CapRule> old = id.map(known -> session.get(CapRule.class, known));
            int place = old.map(CapRule::place)
                    .orElseGet(() -> new CapQueries_(session).findRules().size());
            CapRule rule = new CapRule(old.map(CapRule::id).orElseGet(ids::next), place, fit, deed, targets.text());
            session.upsert(rule);
            return rule;
        });
    }

    void delete(UUID id) {
        store.write(tx -> {
            CapRule rule = tx.session().get(CapRule.class, id);
            if (rule != null) {
                tx.session().delete(rule);
            }
            return id;
        });
    }

    /** Puts a rule before the one above it. */
    void moveUp(UUID id) {
        store.write(tx -> {
            List<CapRule> rules = new ArrayList<>(new CapQueries_(tx.session()).findRules());
            for (int i = 1; i < rules.size(); i++) {
                if (rules.get(i).id().equals(id)) {
                    rules.add(i - 1, rules.remove(i));
                    break;
                }
            }
            for (int i = 0; i < rules.size(); i++) {
                rules.get(i).moveTo(i);
                tx.session().update(rules.get(i));
            }
            return id;
        });
    }
}
