package org.reststop.hq.need.answer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.reststop.store.Store;

/** The ready answers. Safe to call from any thread; waits for the database. */
public final class AnswerBook {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(AnswerTemplate.class);

    private final Store store;

    public AnswerBook(Store store) {
        this.store = store;
    }

    /** All, in the order of their names. */
    public List<AnswerTemplate> all() {
        return store.read(session -> session.createSelectionQuery(
                        "from AnswerTemplate t order by t.name, t.id", AnswerTemplate.class)
                .getResultList());
    }

    /** Those meant for a step of needs of a category. */
    public static List<AnswerTemplate> fitting(List<AnswerTemplate> all, String step, String category) {
        return AnswerDraft.STEPS.contains(step)
                ? all.stream().filter(one -> one.fits(step, category)).toList()
                : List.of();
    }

    /** The one of an id. */
    public Optional<AnswerTemplate> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(AnswerTemplate.class, id)));
    }

    /**
     * Keeps an edition.
     *
     * @param base the revision that was edited; 0 for a new one
     * @return false if somebody else has edited or deleted it meanwhile
     */
    boolean save(UUID id, long base, AnswerDraft draft) {
        return store.write(tx -> {
            AnswerTemplate before = tx.session().get(AnswerTemplate.class, id, LockMode.PESSIMISTIC_WRITE);
            if (before != null && before.draft().equals(draft)) {
                return true;
            }
            if (base != (before == null ? 0 : before.revision())) {
                return false;
            }
            AnswerTemplate next = new AnswerTemplate(id, base + 1, draft);
            if (before == null) {
                tx.session().insert(next);
            } else {
                tx.session().update(next);
            }
            return true;
        });
    }

    void delete(UUID id) {
        store.write(tx -> {
            AnswerTemplate found = tx.session().get(AnswerTemplate.class, id);
            if (found != null) {
                tx.session().delete(found);
            }
            return id;
        });
    }
}
