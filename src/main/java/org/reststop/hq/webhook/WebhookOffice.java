package org.reststop.hq.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.hq.secret.Tokens;
import org.reststop.store.Store;

/** Where webhooks are made, tried and ended. Safe to call from any thread; waits for the database. */
final class WebhookOffice {
    private static final int SHOWN = 50;

    private final Store store;
    private final Clock clock;
    private final UuidV7 ids;
    private final RandomGenerator random;

    /** @param random must be fit for secrets */
    WebhookOffice(Store store, Clock clock, UuidV7 ids, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** Every webhook, the newest first, the ended too. */
    List<Webhook> all() {
        return store.read(session -> session.createSelectionQuery(
                        "from Webhook w order by w.createdAt desc, w.id desc", Webhook.class)
                .getResultList());
    }

    Optional<Webhook> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(Webhook.class, id)));
    }

    /** A new one; its secret is for whoever asked, once. */
    Webhook create(HookDraft draft) {
        Webhook hook = new Webhook(ids.next(), draft, Tokens.draw(random), clock.instant());
        return store.write(tx -> {
            tx.session().insert(hook);
            return hook;
        });
    }

    /** Ends one, and what waits for it; false if there is none or it was ended before. */
    boolean end(UUID id) {
        return store.write(tx -> {
            Webhook hook = tx.session().get(Webhook.class, id);
            if (hook == null || hook.endedAt().isPresent()) {
                return false;
            }
            hook.end(clock.instant());
            tx.session().update(hook);
            tx.session()
                    .createMutationQuery(
                            "update Delivery d set d.state = PARKED where d.webhookId = :id" + " and d.state = WAITING")
                    .setParameter("id", id)
                    .executeUpdate();
            return true;
        });
    }

    /** Sends a delivery that tells of nothing; false if there is no such webhook. */
    boolean test(UUID id) {
        return store.write(tx -> {
            Webhook hook = tx.session().get(Webhook.class, id);
            if (hook == null || hook.endedAt().isPresent()) {
                return false;
            }
            UUID delivery = ids.next();
            Instant now = clock.instant();
            String body = Announcing.json(new Event(delivery, Kind.TEST, now, null));
            tx.session().insert(new Delivery(delivery, id, Kind.TEST, body, now));
            return true;
        });
    }

    /** Tries a parked delivery again; false if there is none, or its webhook was ended. */
    boolean again(UUID hook, UUID id) {
        return store.write(tx -> {
            Delivery delivery = tx.session().get(Delivery.class, id);
            Webhook of = tx.session().get(Webhook.class, hook);
            boolean parked =
                    delivery != null && delivery.webhookId().equals(hook) && delivery.state() == Delivery.State.PARKED;
            if (!parked || of == null || of.endedAt().isPresent()) {
                return false;
            }
            delivery.again(clock.instant());
            tx.session().update(delivery);
            return true;
        });
    }

    /** The last deliveries of a webhook, the newest first. */
    List<Delivery> deliveries(UUID hook) {
        return store.read(session -> session.createSelectionQuery(
                        "from Delivery d where d.webhookId = :hook order by d.createdAt desc, d.id desc",
                        Delivery.class)
                .setParameter("hook", hook)
                .setMaxResults(SHOWN)
                .getResultList());
    }
}
