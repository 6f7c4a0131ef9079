package org.reststop.hq.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.store.Store;

/**
 * Writes a delivery for each webhook that hears of needs as they come. A round rather than a listener: an intake never
 * waits for it, and it hears of every way by which needs come. Of several nodes one looks at a time, and a need's delivery
 * has the same number whoever writes it, so nothing is told twice. Waits for the database.
 */
final class Arrivals {
    /** A transaction may have read the clock as long before it committed. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final int AT_ONCE = 500;
    private static final String MARK = "arrivals";

    private final Store store;
    private final InstantSource clock;

    Arrivals(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Looks once. */
    void look() {
        Instant now = clock.instant();
        store.write(tx -> {
            look(tx.session(), now);
            return now;
        });
    }

    private static void look(StatelessSession session, Instant now) {
        @Nullable
        Instant mark = session.createNativeQuery(
                        "select at from need_figure_mark where name = :name for update", Instant.class)
                .setParameter("name", MARK)
                .getSingleResultOrNull();
        List<Webhook> hooks = Announcing.listening(session).stream()
                .filter(hook -> hook.kinds().contains(Kind.RECEIVED))
                .toList();
        Instant since = (mark == null ? now : mark).minus(OVERLAP);
        List<LedgerEntry> come = hooks.isEmpty() ? List.of() : since(session, since);
        for (LedgerEntry need : come) {
            hooks.stream()
                    .filter(hook -> !need.receivedAt().isBefore(hook.createdAt()))
                    .forEach(hook -> tell(session, hook, need));
        }
        mark(session, come.size() < AT_ONCE ? now : come.getLast().receivedAt().plus(OVERLAP), mark == null);
    }

    private static List<LedgerEntry> since(StatelessSession session, Instant since) {
        return session.createSelectionQuery(
                        "from LedgerEntry e where e.receivedAt > :since order by e.receivedAt, e.id", LedgerEntry.class)
                .setParameter("since", since)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    private static void tell(StatelessSession session, Webhook hook, LedgerEntry need) {
        String name = "arrival " + hook.id() + " " + need.stationId() + " " + need.id();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (session.get(Delivery.class, id) == null) {
            Event told = new Event(id, Kind.RECEIVED, need.receivedAt(), Event.Need.come(need));
            session.insert(new Delivery(id, hook.id(), Kind.RECEIVED, Announcing.json(told), need.receivedAt()));
        }
    }

    private static void mark(StatelessSession session, Instant at, boolean first) {
        String sql = first
                ? "insert into need_figure_mark (at, name) values (:at, :name)"
                : "update need_figure_mark set at = :at where name = :name";
        session.createNativeMutationQuery(sql)
                .setParameter("at", at)
                .setParameter("name", MARK)
                .executeUpdate();
    }
}
