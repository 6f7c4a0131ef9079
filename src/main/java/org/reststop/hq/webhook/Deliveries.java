package org.reststop.hq.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, each delivery on a thread of its own. One that fails waits twice as long each time, from about a
 * minute to a day, and is parked after {@value #TRIES} tries. Of several nodes one takes it: whoever takes a delivery
 * puts its time off for as long as sending may last.
 */
public final class Deliveries implements AutoCloseable {
    /** How often one is tried. */
    static final int TRIES = 12;

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final int AT_ONCE = 50;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final double JITTER = 0.2;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Store store;
    private final Sender sender;
    private final Clock clock;
    private final RandomGenerator random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Deliveries(Store store, Sender sender, Clock clock, RandomGenerator random) {
        this.store = store;
        this.sender = sender;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes what is due and begins to send it.
     *
     * @return done when each of them was sent or not
     */
    public List<Future<?>> look() {
        List<Future<?>> begun = new ArrayList<>();
        for (Sender.Parcel parcel : due()) {
            try {
                begun.add(threads.submit(() -> deliver(parcel)));
            } catch (RejectedExecutionException e) {
                // HQ stops; whoever looks next takes it when its time has come again.
                break;
            }
        }
        return begun;
    }

    private List<Sender.Parcel> due() {
        Instant now = clock.instant();
        List<Delivery> waiting = store.read(session -> session.createSelectionQuery(
                        "from Delivery d where d.state = WAITING and d.dueAt <= :now order by d.dueAt, d.id",
                        Delivery.class)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultList());
        return waiting.stream().flatMap(each -> take(each, now).stream()).toList();
    }

    private Optional<Sender.Parcel> take(Delivery delivery, Instant now) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            int taken = session.createMutationQuery("update Delivery d set d.dueAt = :later where d.id = :id"
                            + " and d.state = WAITING and d.dueAt = :due")
                    .setParameter("later", now.plus(LEASE))
                    .setParameter("id", delivery.id())
                    .setParameter("due", delivery.dueAt())
                    .executeUpdate();
            Webhook hook = session.get(Webhook.class, delivery.webhookId());
            return taken == 1 && hook != null && hook.endedAt().isEmpty()
                    ? Optional.of(new Sender.Parcel(
                            delivery.id(), delivery.kind(), delivery.body(), hook.address(), hook.secret()))
                    : Optional.empty();
        });
    }

    private void deliver(Sender.Parcel parcel) {
        Delivery.Try result = sender.send(parcel);
        try {
            store.write(tx -> {
                Delivery delivery = tx.session().get(Delivery.class, parcel.id());
                if (delivery != null && delivery.state() == Delivery.State.WAITING) {
                    Instant now = clock.instant();
                    delivery.tried(result, now, next(delivery.tries() + 1, now));
                    tx.session().update(delivery);
                }
                return parcel;
            });
        } catch (RuntimeException e) {
            log.warn("What came of delivery {} could not be noted; it is sent again", parcel.id(), e);
        }
        if (!result.isHeard()) {
            // A receiver's own words stay out of the log: nobody knows what is in them.
            Object why = result.status() == null ? result.answer() : "HTTP " + result.status();
            log.info("Delivery {} was not taken: {}", parcel.id(), why);
        }
    }

    /** When it is tried again after so many tries, or null for never. */
    private @Nullable Instant next(int tries, Instant now) {
        if (tries >= TRIES) {
            return null;
        }
        long wait = Math.min(LONGEST.toMillis(), FIRST.toMillis() << (tries - 1));
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return now.plusMillis((long) (wait * factor));
    }

    /** Forgets what was heard long ago. */
    public void tidy() {
        Instant before = clock.instant().minus(KEPT);
        store.write(tx -> tx.session()
                .createMutationQuery("delete from Delivery d where d.createdAt < :before and d.state <> WAITING")
                .setParameter("before", before)
                .executeUpdate());
    }

    /** Ends what is being sent and waits until that is noted. */
    @Override
    public void close() {
        sender.close();
        threads.close();
    }
}
