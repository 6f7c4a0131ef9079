package org.reststop.hq.need.list;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.NeedText;
import org.reststop.hq.ledger.list.LedgerFilter;
import org.reststop.store.Store;

/** Everybody's own views of the ledger. Safe to call from any thread; waits for the database. */
public final class LedgerViews {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(LedgerView.class);

    /** The longest name, in characters. */
    public static final int LONGEST = 40;

    /** So many fit beside the list. */
    static final int MOST = 20;

    private static final int LONGEST_QUERY = 1_000;

    private final Store store;
    private final InstantSource clock;
    private final UuidV7 ids;

    public LedgerViews(Store store, InstantSource clock, UuidV7 ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** Those of an account, the oldest first. */
    List<LedgerView> of(UUID account) {
        return store.read(session -> session.createSelectionQuery(
                        "from LedgerView v where v.staffId = :account order by v.madeAt, v.id", LedgerView.class)
                .setParameter("account", account)
                .getResultList());
    }

    /**
     * Gives a filter a name. The same name again replaces the one before.
     *
     * @return false if the name or the filter is missing or too long, or there are too many
     */
    boolean save(UUID account, String name, LedgerFilter filter) {
        String query = filter.query();
        String clean = NeedText.clean(name);
        if (clean.isEmpty() || NeedText.length(clean) > LONGEST || query.length() > LONGEST_QUERY) {
            return false;
        }
        List<LedgerView> own = of(account);
        List<LedgerView> same =
                own.stream().filter(view -> view.name().equals(clean)).toList();
        if (same.isEmpty() && own.size() >= MOST) {
            return false;
        }
        return store.write(tx -> {
            same.forEach(tx.session()::delete);
            tx.session().insert(new LedgerView(new LedgerView.Key(account, ids.next()), clean, query, clock.instant()));
            return true;
        });
    }

    void delete(UUID account, UUID id) {
        store.write(tx -> {
            LedgerView found = tx.session().get(LedgerView.class, new LedgerView.Key(account, id));
            if (found != null) {
                tx.session().delete(found);
            }
            return id;
        });
    }
}
