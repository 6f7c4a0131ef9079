package org.reststop.kiosk.gift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.domain.gift.Gifts_;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.checkin.Credential;
import org.reststop.kiosk.checkin.Recognition;
import org.reststop.kiosk.checkin.Recognizer;
import org.reststop.kiosk.checkin.RoleToday;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.store.Store;
import org.reststop.store.StoreException;

/**
 * Gift packs in the hands of a station's staff, who give them out by the badge of whoever comes. Waits for the disk:
 * never to be called on the JavaFX thread.
 */
public final class HandingDesk {
    private final Store store;
    private final Place place;
    private final GiftDesk gifts;
    private final Recognizer who;
    private final Clock clock;

    /** @param zone by which a campaign's days and a term are counted */
    public record Place(String stationId, ZoneId zone) {}

    /** @param who tells whose a scanned text is */
    public HandingDesk(Store store, Place place, GiftDesk gifts, Recognizer who, Clock clock) {
        this.store = store;
        this.place = place;
        this.gifts = gifts;
        this.who = who;
        this.clock = clock;
    }

    /**
     * What is on today, the first to end first.
     *
     * @throws StoreException if the store does not answer
     */
    List<Handed> today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), place.zone());
        return store.read(session -> {
            Gifts_ queries = new Gifts_(session);
            return queries.findOn(today).stream()
                    .map(campaign -> new Handed(campaign, queries.countAt(campaign.id(), place.stationId())))
                    .toList();
        });
    }

    /**
     * Whose a scanned text is, with what there is for the person; empty if it is nobody's, or counts no longer.
     *
     * @throws StoreException if the store does not answer
     */
    Optional<Recipient> recognize(String text) {
        Instant now = clock.instant();
        return store.read(session -> who.recognize(session, text, now) instanceof Recognition.Known(Credential found)
                        ? Optional.of(visitor(session, found, LocalDate.ofInstant(now, place.zone())))
                        : Optional.<Visitor>empty())
                .map(this::recipient);
    }

    private static Visitor visitor(StatelessSession session, Credential credential, LocalDate today) {
        Person person = session.get(Person.class, credential.personId());
        return new Visitor(
                credential.personId(),
                Optional.ofNullable(person).map(Person::maskedName),
                RoleToday.of(session, credential, person, today),
                0);
    }

    private Recipient recipient(Visitor visitor) {
        return new Recipient(visitor, gifts.of(visitor));
    }

    /**
     * Gives a pack to somebody, once, and keeps that for HQ, which counts the station's stock by it.
     *
     * @param handedBy the id of whoever of the staff gives it
     * @return the person with what is still waiting
     * @throws StoreException if it is not kept
     */
    Recipient give(UUID campaignId, Visitor visitor, long handedBy) {
        gifts.claim(campaignId, visitor.personId(), handedBy);
        return recipient(visitor);
    }

    /**
     * Whether a campaign was not taken back since it was shown.
     *
     * @throws StoreException if the store does not answer
     */
    boolean isStillGiven(UUID campaignId) {
        return gifts.isStillGiven(campaignId);
    }

    /** Somebody who was recognized before, with what there is for the person now. @throws StoreException if the store does not answer */
    Recipient again(Visitor visitor) {
        return recipient(visitor);
    }

    /** Whether it was claimed at this station, not at another. */
    boolean isHere(GiftClaim claim) {
        return gifts.isHere(claim);
    }

    ZoneId zone() {
        return place.zone();
    }
}
