package org.reststop.store;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.store.FeedDocuments.Key;
import org.reststop.sync.ActivityChange;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.CounterChange;
import org.reststop.sync.GiftChange;
import org.reststop.sync.NeedChange;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.PersonChange;
import org.reststop.sync.ServiceChange;
import org.reststop.sync.StationChange;

/** Takes away the rows of documents that HQ no longer has. */
final class Removals {
    /** Never forgotten: no badge becomes good again, and no badge stops counting, because a document is gone. */
    private static final Set<String> STAYS =
            Set.of(BadgeChange.Revoked.KIND, BadgeChange.KeyPublished.KIND, StationChange.Profile.KIND);

    private Removals() {}

    /** Whether it is kept although HQ no longer has it. */
    static boolean stays(Key key) {
        return STAYS.contains(key.kind());
    }

    /** Removes a document's rows, and that it ever came. */
    static void remove(StatelessSession session, Key key) {
        if (stays(key)) {
            return;
        }
        switch (key.kind()) {
            case BadgeChange.PhoneKeyPublished.KIND -> delete(session, "PhoneKey", number(key.id()));
            case PersonChange.Card.KIND -> forgetPerson(session, number(key.id()));
            case BadgeChange.EmployerCodeBound.KIND -> EmployerCodes.remove(session, key.id());
            case NeedChange.CategoryPublished.KIND -> delete(session, "Category", Optional.of(key.id()));
            case StationChange.PagePublished.KIND -> delete(session, "StationPage", Optional.of(key.id()));
            case StationChange.CalendarPublished.KIND ->
                delete(session, "HolidayYear", number(key.id()).map(Long::intValue));
            case NeedChange.Told.KIND -> StoryRows.needOf(key.id()).ifPresent(id -> StoryRows.remove(session, id));
            case NeedChange.Shown.KIND -> delete(session, "PublicNeed", uuid(key.id()));
            case StationChange.PlacesPublished.KIND -> delete(session, "StationPlaces", Optional.of(key.id()));
            case ServiceChange.Published.KIND -> ServiceRows.clear(session);
            case ActivityChange.Published.KIND -> ActivityRows.removeActivity(session, key.id());
            case ActivityChange.PlaceTold.KIND -> ActivityRows.removePlace(session, key.id());
            case CounterChange.PinSet.KIND -> CounterRows.removePin(session, key.id());
            case CounterChange.DeedTold.KIND -> CounterRows.removeDeed(session, key.id());
            case GiftChange.ClaimTold.KIND -> GiftRows.removeClaim(session, key.id());
            case GiftChange.Published.KIND -> GiftRows.removeCampaign(session, key.id());
            case PersonChange.Appointed.KIND -> delete(session, "Appointment", uuid(key.id()));
            case PersonChange.PointsPublished.KIND ->
                number(key.id()).ifPresent(id -> PersonRows.removePoints(session, id));
            default -> {}
        }
        session.doWork(connection -> {
            FeedDocuments documents = new FeedDocuments(connection);
            documents.forget(key);
            documents.forgetRaw(key);
        });
        if (key.kind().equals(NoticeChange.Published.KIND)) {
            removeNotice(session, key);
        }
    }

    /** A notice that came to all and then to this station, or the other way, has two documents until both are gone. */
    private static void removeNotice(StatelessSession session, Key key) {
        int at = key.id().indexOf(NoticeChange.Published.AT);
        String id = at < 0 ? key.id() : key.id().substring(0, at);
        if (!session.doReturningWork(connection -> new FeedDocuments(connection).isNotedAnywhere(key.kind(), id))) {
            uuid(id).ifPresent(known -> NoticeRows.remove(session, known));
        }
    }

    /** HQ takes a card away from whoever is to be forgotten. */
    private static void forgetPerson(StatelessSession session, Optional<Long> id) {
        delete(session, "Person", id);
        id.ifPresent(known -> {
            session.createMutationQuery("delete from Need n where n.personId = :person")
                    .setParameter("person", known)
                    .executeUpdate();
            session.createMutationQuery("delete from Support s where s.personId = :person")
                    .setParameter("person", known)
                    .executeUpdate();
            StoryRows.removeOf(session, known);
            ActivityRows.removeOf(session, known);
            CounterRows.removeOf(session, known);
            GiftRows.removeOf(session, known);
            PersonRows.removeOf(session, known);
            ServiceRows.removeOf(session, known);
        });
    }

    private static void delete(StatelessSession session, String entity, Optional<?> id) {
        id.ifPresent(known -> session.createMutationQuery("delete from " + entity + " e where id(e) = :id")
                .setParameter("id", known)
                .executeUpdate());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
