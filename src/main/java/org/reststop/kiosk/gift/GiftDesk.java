package org.reststop.kiosk.gift;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.gift.GiftCampaign;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.domain.gift.Gifts_;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.GiftFact;

/** The gift packs at this kiosk. Waits for the disk: never to be called on the JavaFX thread. */
public final class GiftDesk {
    private final Store store;
    private final String stationId;
    private final ZoneId zone;
    private final Clock clock;
    private final UuidV7 ids;

    /** @param zone by which a campaign's days are counted */
    public GiftDesk(Store store, String stationId, ZoneId zone, Clock clock, UuidV7 ids) {
        this.store = store;
        this.stationId = stationId;
        this.zone = zone;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What somebody is entitled to today, what is still waiting first.
     *
     * @throws StoreException if the store does not answer
     */
    public List<Gift> of(Visitor visitor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return store.read(session -> {
            Gifts_ gifts = new Gifts_(session);
            List<GiftClaim> claims = gifts.findClaims(visitor.personId());
            return gifts.findOn(today).stream()
                    .filter(campaign -> campaign.terms().audience().fits(visitor.role()))
                    .map(campaign -> new Gift(
                            campaign,
                            claims.stream()
                                    .filter(claim -> claim.key().campaignId().equals(campaign.id()))
                                    .findFirst()))
                    .sorted((one, other) -> Boolean.compare(other.isWaiting(), one.isWaiting()))
                    .toList();
        });
    }

    /**
     * Claims a pack for the person herself and keeps that for HQ; whoever has claimed before is given that claim again.
     *
     * @throws StoreException if it is not kept
     */
    public GiftClaim claim(UUID campaignId, long personId) {
        return claim(campaignId, personId, null);
    }

    /**
     * As above, for staff who hand it out.
     *
     * @param handedBy whose of the staff's id it is; null if the person takes it herself
     */
    GiftClaim claim(UUID campaignId, long personId, @Nullable Long handedBy) {
        GiftClaim.Key key = new GiftClaim.Key(campaignId, personId);
        return store.write(tx -> {
            GiftClaim before = tx.session().get(GiftClaim.class, key);
            if (before != null) {
                return before;
            }
            UUID fact = ids.next();
            GiftClaim claim = new GiftClaim(key, stationId, clock.instant(), fact, handedBy);
            tx.record(fact, new GiftFact.Claimed(stationId, campaignId, personId, handedBy), clock.instant());
            tx.session().insert(claim);
            return claim;
        });
    }

    /**
     * Whether a campaign was not taken back since it was shown. One whose last day ended meanwhile was not: whoever read
     * the letter shall have the pack.
     *
     * @throws StoreException if the store does not answer
     */
    public boolean isStillGiven(UUID campaignId) {
        return store.read(session -> session.get(GiftCampaign.class, campaignId) != null);
    }

    /** Whether it was claimed at this station, not at another. */
    public boolean isHere(GiftClaim claim) {
        return claim.stationId().equals(stationId);
    }
}
