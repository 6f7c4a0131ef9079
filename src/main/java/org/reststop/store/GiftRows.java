package org.reststop.store;

import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.gift.GiftCampaign;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.sync.Fact;
import org.reststop.sync.GiftChange;
import org.reststop.sync.GiftFact;

/** The rows of campaigns, and of who has claimed a pack. */
final class GiftRows {
    private static final int UUID_LENGTH = 36;

    private GiftRows() {}

    static Object row(GiftChange change) {
        return switch (change) {
            case GiftChange.Published published -> campaign(published);
            case GiftChange.ClaimTold told ->
                new GiftClaim(
                        new GiftClaim.Key(told.campaignId(), told.personId()),
                        told.stationId(),
                        told.at(),
                        told.fact());
        };
    }

    private static GiftCampaign campaign(GiftChange.Published published) {
        if (!published.text().fits() || !published.terms().makeSense()) {
            throw new IllegalArgumentException("no campaign that can be shown");
        }
        return new GiftCampaign(
                published.campaignId(),
                published.documentId(),
                published.revision(),
                published.text(),
                published.terms());
    }

    /** Writes again what a fact of this kiosk's tells of; a claim that is known already was the first. */
    static void restore(StatelessSession session, Fact fact, GiftFact body) {
        switch (body) {
            case GiftFact.Claimed(String station, UUID campaign, long person, @Nullable Long handedBy) -> {
                GiftClaim.Key key = new GiftClaim.Key(campaign, person);
                if (session.get(GiftClaim.class, key) == null) {
                    session.insert(new GiftClaim(key, station, fact.at(), fact.id(), handedBy));
                }
            }
        }
    }

    /** HQ tells all stations of a claim, and not who handed it out: what is known of that here stays. */
    static void put(StatelessSession session, GiftClaim told) {
        session.upsert(told.knowing(session.get(GiftClaim.class, told.key())));
    }

    /** Of two documents of one campaign the other one may be what is shown. */
    static void removeCampaign(StatelessSession session, String document) {
        session.createMutationQuery("delete from GiftCampaign c where c.document = :document")
                .setParameter("document", document)
                .executeUpdate();
    }

    static void removeClaim(StatelessSession session, String document) {
        int slash = document.indexOf('/');
        int at = document.indexOf(GiftChange.AT);
        String person = document.substring(slash + 1, at < 0 ? document.length() : at);
        if (slash == UUID_LENGTH && person.matches("[0-9]{1,18}")) {
            session.createMutationQuery(
                            "delete from GiftClaim c where str(c.campaignId) = :campaign and c.personId = :person")
                    .setParameter("campaign", document.substring(0, slash))
                    .setParameter("person", Long.parseLong(person))
                    .executeUpdate();
        }
    }

    /** Removes the claims of somebody who is to be forgotten, and her from those that she handed out. */
    static void removeOf(StatelessSession session, long personId) {
        session.createMutationQuery("delete from GiftClaim c where c.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
        session.createMutationQuery("update GiftClaim c set c.handedBy = null where c.handedBy = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
