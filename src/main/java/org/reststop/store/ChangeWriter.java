package org.reststop.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.PropertyValueException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.PhoneCode;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.calendar.HolidayYear;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.PublicNeed;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.need.StationPlaces;
import org.reststop.domain.person.Person;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.station.Station;
import org.reststop.store.FeedDocuments.Key;
import org.reststop.sync.ActivityChange;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.CounterChange;
import org.reststop.sync.GiftChange;
import org.reststop.sync.PersonChange;
import org.reststop.sync.ServiceChange;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns HQ's changes into rows. */
final class ChangeWriter {
    private static final Logger log = LoggerFactory.getLogger(ChangeWriter.class);

    /** Never forgotten: no badge becomes good again, and no badge stops counting, because a document is gone. */
    private static final Set<String> STAYS =
            Set.of(ChangeBody.BadgeRevoked.KIND, ChangeBody.BadgeKeyPublished.KIND, ChangeBody.StationProfile.KIND);

    private final WireCodec codec;

    ChangeWriter(WireCodec codec) {
        this.codec = codec;
    }

    /** @param load the full load that the changes belong to, or follow on */
    void write(StatelessSession session, List<Change> changes, long load) {
        for (Change change : changes) {
            Key key = new Key(change.kind(), change.id());
            if (change.removes()) {
                remove(session, key);
            } else if (!write(session, change, key, load)) {
                session.doWork(connection -> {
                    FeedDocuments documents = new FeedDocuments(connection);
                    documents.keepRaw(key, change.body().toString());
                    documents.note(key, load);
                });
            }
        }
    }

    /** False if this version cannot make anything of it. */
    private boolean write(StatelessSession session, Change change, Key key, long load) {
        try {
            Optional<Object> entity = toEntity(change);
            if (entity.isEmpty()) {
                return false;
            }
            if (entity.get() instanceof EmployerCode code) {
                EmployerCodes.dropOtherCard(session, code);
            }
            switch (entity.get()) {
                case PhoneUse use -> PhoneUses.raise(session, use);
                case ChangeBody.NeedTold told -> StoryRows.put(session, told);
                case ActivityChange.PlaceTold told -> ActivityRows.put(session, told);
                case CounterChange.DeedTold told -> CounterRows.answer(session, told);
                case PersonChange.PointsPublished book -> PersonRows.put(session, book);
                case ServiceChange.Published services -> ServiceRows.put(session, services);
                case NoticeRows.Told told -> NoticeRows.put(session, told, key, load);
                default -> session.upsert(entity.get());
            }
            session.doWork(connection -> {
                FeedDocuments documents = new FeedDocuments(connection);
                documents.note(key, load);
                documents.forgetRaw(key);
            });
            return true;
        } catch (UnreadableChange | ConstraintViolationException | DataException | PropertyValueException e) {
            log.warn("Change {} of kind {} is kept raw: {}", change.position(), change.kind(), e.getMessage());
            return false;
        }
    }

    /** Removes what came in earlier loads and not in this one. */
    void sweep(StatelessSession session, long load) {
        List<Key> gone = session.doReturningWork(connection -> new FeedDocuments(connection).before(load)).stream()
                .filter(key -> !STAYS.contains(key.kind()))
                .toList();
        gone.forEach(key -> remove(session, key));
        if (!gone.isEmpty()) {
            log.info("HQ no longer has {} documents that it had sent before", gone.size());
        }
    }

    /** Takes what was kept raw by an earlier version and is known to this one. */
    void understandRaw(StatelessSession session, long load) {
        for (FeedDocuments.Raw raw :
                session.doReturningWork(connection -> new FeedDocuments(connection).understandable())) {
            Change change = new Change(0, raw.key().kind(), raw.key().id(), codec.parse(raw.body()));
            if (write(session, change, raw.key(), load)) {
                log.info("A document of kind {} is understood since the upgrade", change.kind());
            }
        }
    }

    private static void remove(StatelessSession session, Key key) {
        if (STAYS.contains(key.kind())) {
            return;
        }
        switch (key.kind()) {
            case ChangeBody.PhoneKeyPublished.KIND -> delete(session, "PhoneKey", number(key.id()));
            case ChangeBody.PersonCard.KIND -> forgetPerson(session, number(key.id()));
            case ChangeBody.EmployerCodeBound.KIND -> EmployerCodes.remove(session, key.id());
            case ChangeBody.CategoryPublished.KIND -> delete(session, "Category", Optional.of(key.id()));
            case ChangeBody.StationPagePublished.KIND -> delete(session, "StationPage", Optional.of(key.id()));
            case ChangeBody.CalendarPublished.KIND ->
                delete(session, "HolidayYear", number(key.id()).map(Long::intValue));
            case ChangeBody.NeedTold.KIND -> StoryRows.needOf(key.id()).ifPresent(id -> StoryRows.remove(session, id));
            case ChangeBody.NeedShown.KIND -> delete(session, "PublicNeed", uuid(key.id()));
            case ChangeBody.StationPlacesPublished.KIND -> delete(session, "StationPlaces", Optional.of(key.id()));
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
        if (key.kind().equals(ChangeBody.NoticePublished.KIND)) {
            removeNotice(session, key);
        }
    }

    /** A notice that came to all and then to this station, or the other way, has two documents until both are gone. */
    private static void removeNotice(StatelessSession session, Key key) {
        int at = key.id().indexOf(ChangeBody.NoticePublished.AT);
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

    private Optional<Object> toEntity(Change change) {
        try {
            return codec.readChange(change).map(ChangeWriter::toEntity);
        } catch (RuntimeException e) {
            // A known kind with a missing or senseless field fails in many ways; each means the same here.
            throw new UnreadableChange(e);
        }
    }

    private static Object toEntity(ChangeBody body) {
        return switch (body) {
            case ChangeBody.BadgeKeyPublished published -> {
                BadgeKey key = new BadgeKey(published.keyId(), published.publicKey());
                // A damaged key must be noticed here, not at the next scan.
                key.toPublicKey();
                yield key;
            }
            case ChangeBody.BadgeRevoked revoked ->
                new Revocation(revoked.serial(), revoked.revokedAt(), revoked.reason());
            case ChangeBody.PhoneKeyPublished phone ->
                new PhoneKey(
                        new Badge(
                                PhoneCode.KEY_ID,
                                phone.role(),
                                phone.personId(),
                                phone.serial(),
                                phone.issued(),
                                phone.expires()),
                        phone.key());
            case ChangeBody.PhoneUsed used -> new PhoneUse(used.serial(), used.counter());
            case ChangeBody.PersonCard card ->
                new Person(card.personId(), card.maskedName(), card.role(), card.company());
            case ChangeBody.EmployerCodeBound bound ->
                new EmployerCode(bound.codeSha256(), bound.personId(), bound.state());
            case ChangeBody.CategoryPublished category ->
                new Category(
                        category.code(), category.revision(), category.words(), category.rules(), category.phrases());
            case ChangeBody.StationPagePublished page -> new StationPage(page.stationId(), page.address());
            case ChangeBody.CalendarPublished year ->
                sound(new HolidayYear(year.year(), year.revision(), year.daysOff(), year.worked()));
            case ChangeBody.NeedTold told -> told;
            case GiftChange gift -> GiftRows.row(gift);
            case PersonChange person -> PersonRows.row(person);
            case ActivityChange.PlaceTold told -> told;
            case CounterChange.DeedTold told -> told;
            case CounterChange.PinSet set -> CounterRows.pin(set);
            case ServiceChange.Published services -> ServiceRows.sound(services);
            case ActivityChange.Published activity -> ActivityRows.row(activity);
            case ChangeBody.NeedShown shown ->
                new PublicNeed(
                        shown.needId(),
                        shown.category(),
                        shown.words(),
                        shown.place(),
                        shown.raisedAt(),
                        shown.supporters(),
                        shown.state());
            case ChangeBody.StationPlacesPublished places ->
                new StationPlaces(places.stationId(), places.revision(), places.places());
            case ChangeBody.StationProfile station ->
                new Station(station.stationId(), station.nameZh(), station.nameEn(), ZoneId.of(station.timeZone()));
            case ChangeBody.NoticePublished notice -> NoticeRows.of(notice);
        };
    }

    private static HolidayYear sound(HolidayYear year) {
        if (!year.fits()) {
            throw new IllegalArgumentException("not the days of " + year.year());
        }
        return year;
    }

    private static final class UnreadableChange extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableChange(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
