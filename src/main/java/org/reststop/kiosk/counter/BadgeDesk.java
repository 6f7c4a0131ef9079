package org.reststop.kiosk.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.Page;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.counter.BadgeSeen;
import org.reststop.domain.counter.CounterDeed;
import org.reststop.domain.counter.Counters_;
import org.reststop.domain.counter.DeedKind;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.checkin.Credential;
import org.reststop.kiosk.checkin.Recognition;
import org.reststop.kiosk.checkin.Recognizer;
import org.reststop.store.Store;
import org.reststop.store.Tx;
import org.reststop.sync.CounterFact;

/**
 * Badges in the hands of a station's staff. A badge that is taken back counts no longer at this kiosk from that moment
 * on, with no network; a new one is asked for, because HQ alone can sign. Waits for the disk: never on the JavaFX thread.
 */
public final class BadgeDesk {
    private static final Duration RECENT = Duration.ofDays(30);
    private static final int MOST = 60;
    private static final String REASON = "驿站登记";

    private final Store store;
    private final String stationId;
    private final Recognizer who;
    private final Clock clock;
    private final UuidV7 ids;

    /** @param who tells whose a scanned text is */
    public BadgeDesk(Store store, String stationId, Recognizer who, Clock clock, UuidV7 ids) {
        this.store = store;
        this.stationId = stationId;
        this.who = who;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whose badges were here within a month, the latest first. */
    List<Holder> recent() {
        Instant since = clock.instant().minus(RECENT);
        return store.read(session -> new Counters_(session)
                .findSeen(stationId, since, Page.first(MOST)).stream()
                        .map(seen -> holder(session, seen))
                        .toList());
    }

    /** Whose a scanned text is; empty if it is nobody's, or counts no longer. */
    Optional<Holder> recognize(String text) {
        Instant now = clock.instant();
        return store.read(session -> who.recognize(session, text, now) instanceof Recognition.Known(Credential found)
                ? Optional.of(holder(session, new BadgeSeen(found.personId(), found.serial(), Instant.EPOCH)))
                : Optional.empty());
    }

    private static Holder holder(StatelessSession session, BadgeSeen seen) {
        Person person = session.get(Person.class, seen.personId());
        return new Holder(
                seen.personId(),
                person == null ? "" : person.maskedName(),
                person == null ? "" : person.company(),
                seen.serial(),
                seen.at(),
                seen.serial() > 0 && session.get(Revocation.class, seen.serial()) != null);
    }

    /** Takes a badge back: here at once, everywhere once HQ has heard. */
    void revoke(long authorId, Holder holder) {
        keep(DeedKind.BADGE_REVOKED, holder.name(), new CounterFact.BadgeRevoked(stationId, authorId, holder.serial()));
    }

    /** As {@link #revoke}, and asks HQ for another one that runs as long. */
    void replace(long authorId, Holder holder) {
        keep(
                DeedKind.BADGE_REPLACED,
                holder.name(),
                new CounterFact.BadgeAsked(stationId, authorId, holder.personId(), holder.serial(), null, null));
    }

    /** Asks HQ for a badge for somebody it knows. */
    void ask(long authorId, Holder holder) {
        keep(
                DeedKind.BADGE_ASKED,
                holder.name(),
                new CounterFact.BadgeAsked(stationId, authorId, holder.personId(), null, null, null));
    }

    /** Asks HQ for a badge for somebody new. The name goes to HQ and is not kept beside the request. */
    void askNew(long authorId, String masked, String name, String company) {
        keep(DeedKind.BADGE_ASKED, masked, new CounterFact.BadgeAsked(stationId, authorId, null, null, name, company));
    }

    private void keep(DeedKind kind, String subject, CounterFact fact) {
        Instant now = clock.instant();
        store.write(tx -> {
            UUID id = ids.next();
            tx.record(id, fact, now);
            switch (fact) {
                case CounterFact.BadgeRevoked revoked -> revoke(tx, revoked.serial(), now);
                case CounterFact.BadgeAsked asked when asked.replaces() != null -> revoke(tx, asked.replaces(), now);
                default -> {}
            }
            tx.session().insert(new CounterDeed(id, kind, subject, now, DeedState.ON_ITS_WAY, 0));
            return id;
        });
    }

    private static void revoke(Tx tx, long serial, Instant now) {
        if (tx.session().get(Revocation.class, serial) == null) {
            tx.session().insert(new Revocation(serial, now, REASON));
        }
    }
}
