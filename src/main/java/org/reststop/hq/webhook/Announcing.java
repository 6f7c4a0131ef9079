package org.reststop.hq.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.hq.api.Document;
import org.reststop.hq.api.Format;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseListener;
import org.reststop.hq.ledger.LedgerEntry;

/** Writes a delivery for each webhook that hears of what was done to a need, in the transaction that does it. */
public final class Announcing implements CaseListener {
    private final UuidV7 ids;

    public Announcing(UuidV7 ids) {
        this.ids = ids;
    }

    @Override
    public void heard(StatelessSession session, LedgerEntry entry, CaseEvent event) {
        Optional<Kind> kind = Kind.ofAct(event.content().act());
        if (kind.isEmpty()) {
            return;
        }
        for (Webhook hook : listening(session)) {
            if (hook.kinds().contains(kind.get())) {
                UUID id = ids.next();
                Event told = new Event(id, kind.get(), event.at(), Event.Need.of(entry, event));
                session.insert(new Delivery(id, hook.id(), kind.get(), json(told), event.at()));
            }
        }
    }

    static List<Webhook> listening(StatelessSession session) {
        return session.createSelectionQuery("from Webhook w where w.endedAt is null", Webhook.class)
                .getResultList();
    }

    static String json(Event event) {
        byte[] body = Format.JSON
                .reply(200, new Document("event", Event.SHAPE.of(event)))
                .body();
        return new String(body, StandardCharsets.UTF_8);
    }
}
