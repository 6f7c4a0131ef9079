package org.reststop.hq.campaign;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.hq.campaign.CampaignEntry.Kind;
import org.reststop.hq.campaign.CampaignEntry.Line;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;

/** What staff do with campaigns; all of it is put on record. Safe to call from any thread; waits for the database. */
public final class CampaignBoard {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(Campaign.class, CampaignClaim.class, CampaignEntry.class);

    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;
    private final UuidV7 ids;

    public CampaignBoard(Store store, FeedPublisher feed, InstantSource clock, UuidV7 ids) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A campaign with its claims in the order of receipt, and all that befell it.
     *
     * @param knownBy the ids by which those who claimed or handed out under an earlier one are known now, by that
     */
    public record Full(
            Campaign campaign, List<CampaignClaim> claims, List<CampaignEntry> entries, Map<Long, Long> knownBy) {
        /** How many packs there should be at a station: the sum of its entries, below 0 if some were not entered. */
        public int left(String station) {
            return entries.stream()
                    .filter(entry -> entry.stationId().equals(station))
                    .mapToInt(CampaignEntry::amount)
                    .sum();
        }
    }

    /** What came of changing a campaign. */
    public enum Done {
        DONE,
        /** There is none, or it is withdrawn. */
        MISSING,
        /** Somebody else has changed it meanwhile. */
        CLASH
    }

    /** Those that are on or were, the last to end first. */
    public List<Campaign> list() {
        return store.read(session -> new CampaignQueries_(session).findAll());
    }

    /** One of them. */
    public Optional<Full> find(UUID id) {
        return store.read(session -> {
            CampaignQueries queries = new CampaignQueries_(session);
            return Optional.ofNullable(session.get(Campaign.class, id))
                    .map(campaign -> new Full(
                            campaign,
                            queries.findClaims(id),
                            queries.findEntries(id),
                            queries.findKnownBy(id).stream()
                                    .collect(Collectors.toMap(KnownBy::personId, KnownBy::sameAs))));
        });
    }

    /**
     * Makes a campaign; a form that was sent before makes no other.
     *
     * @param id the form's
     * @param draft keeps every rule
     */
    public UUID make(UUID id, CampaignDraft draft, String staff) {
        return store.write(tx -> {
            if (tx.session().get(Campaign.class, id) == null) {
                Campaign campaign = new Campaign(id, draft, clock.instant());
                tx.session().insert(campaign);
                record(tx.session(), id, staff, Line.of(Kind.MAKE));
                new Bulletin(tx.session(), feed).publish(campaign);
            }
            return id;
        });
    }

    /** @param base the revision that was changed */
    public Done change(UUID id, long base, CampaignDraft draft, String staff) {
        return with(id, (session, campaign) -> {
            if (campaign.revision() != base) {
                return Done.CLASH;
            }
            List<String> before = campaign.stations();
            campaign.change(draft, clock.instant());
            session.update(campaign);
            record(session, id, staff, Line.of(Kind.EDIT));
            List<CampaignClaim> claims = new CampaignQueries_(session).findClaims(id);
            Bulletin bulletin = new Bulletin(session, feed);
            leave(bulletin, campaign, before);
            bulletin.publish(campaign);
            if (!before.equals(campaign.stations())) {
                claims.forEach(claim -> bulletin.tell(campaign, claim));
            }
            return Done.DONE;
        });
    }

    private static void leave(Bulletin bulletin, Campaign campaign, List<String> before) {
        List<String> left = new ArrayList<>(before);
        left.removeAll(campaign.stations());
        if (!left.isEmpty() || before.isEmpty() && !campaign.stations().isEmpty()) {
            bulletin.withdraw(campaign, left);
        }
    }

    /** Takes it from all kiosks; what was claimed stays on record. */
    public Done withdraw(UUID id, String staff) {
        return with(id, (session, campaign) -> {
            campaign.withdraw(clock.instant());
            session.update(campaign);
            record(session, id, staff, Line.of(Kind.WITHDRAW));
            new Bulletin(session, feed).withdraw(campaign, campaign.stations());
            return Done.DONE;
        });
    }

    /**
     * Enters a delivery or a correction into the stock of a station; nothing there is ever changed. A form that was sent
     * before enters nothing again.
     *
     * @param form the form's id
     * @return false if there is no such campaign
     */
    public boolean enter(UUID id, UUID form, Line line, String staff) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            boolean known = session.get(Campaign.class, id, LockMode.PESSIMISTIC_WRITE) != null;
            CampaignEntry.Key key = new CampaignEntry.Key(id, form);
            if (known && session.get(CampaignEntry.class, key) == null) {
                session.insert(new CampaignEntry(key, clock.instant(), staff, line));
            }
            return known;
        });
    }

    /** Puts on record that somebody saw who has had a pack. */
    public void looked(UUID id, String staff) {
        enter(id, ids.next(), Line.of(Kind.LOOK), staff);
    }

    @FunctionalInterface
    private interface Deed {
        Done on(StatelessSession session, Campaign campaign);
    }

    private Done with(UUID id, Deed deed) {
        return store.write(tx -> {
            Campaign campaign = tx.session().get(Campaign.class, id, LockMode.PESSIMISTIC_WRITE);
            return campaign == null || campaign.withdrawn() ? Done.MISSING : deed.on(tx.session(), campaign);
        });
    }

    private void record(StatelessSession session, UUID id, String staff, Line line) {
        session.insert(new CampaignEntry(new CampaignEntry.Key(id, ids.next()), clock.instant(), staff, line));
    }
}
