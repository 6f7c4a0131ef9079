package org.reststop.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
import org.reststop.domain.gift.GiftClaim;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.PublicNeed;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.need.StationPlaces;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.station.Station;
import org.reststop.store.FeedDocuments.Key;
import org.reststop.sync.ActivityChange;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.CounterChange;
import org.reststop.sync.GiftChange;
import org.reststop.sync.NeedChange;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.PersonChange;
import org.reststop.sync.ServiceChange;
import org.reststop.sync.StationChange;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns HQ's changes into rows. */
final class ChangeWriter {
    private static final Logger log = LoggerFactory.getLogger(ChangeWriter.class);

    private final WireCodec codec;

    ChangeWriter(WireCodec codec) {
        this.codec = codec;
    }

    /** @param load the full load that the changes belong to, or follow on */
    void write(StatelessSession session, List<Change> changes, long load) {
        for (Change change : changes) {
            Key key = new Key(change.kind(), change.id());
            if (change.removes()) {
                Removals.remove(session, key);
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
                case NeedChange.Told told -> StoryRows.put(session, told);
                case ActivityChange.PlaceTold told -> ActivityRows.put(session, told);
                case CounterChange.DeedTold told -> CounterRows.answer(session, told);
                case PersonChange.PointsPublished book -> PersonRows.put(session, book);
                case ServiceChange.Published services -> ServiceRows.put(session, services);
                case GiftClaim claim -> GiftRows.put(session, claim);
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
                .filter(key -> !Removals.stays(key))
                .toList();
        gone.forEach(key -> Removals.remove(session, key));
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
            case BadgeChange.KeyPublished published -> {
                BadgeKey key = new BadgeKey(published.keyId(), published.publicKey());
                // A damaged key must be noticed here, not at the next scan.
                key.toPublicKey();
                yield key;
            }
            case BadgeChange.Revoked revoked -> new Revocation(revoked.serial(), revoked.revokedAt(), revoked.reason());
            case BadgeChange.PhoneKeyPublished phone ->
                new PhoneKey(
                        new Badge(
                                PhoneCode.KEY_ID,
                                phone.role(),
                                phone.personId(),
                                phone.serial(),
                                phone.issued(),
                                phone.expires()),
                        phone.key());
            case BadgeChange.PhoneUsed used -> new PhoneUse(used.serial(), used.counter());
            case BadgeChange.EmployerCodeBound bound ->
                new EmployerCode(bound.codeSha256(), bound.personId(), bound.state());
            case NeedChange.CategoryPublished category ->
                new Category(
                        category.code(), category.revision(), category.words(), category.rules(), category.phrases());
            case StationChange.PagePublished page -> new StationPage(page.stationId(), page.address());
            case StationChange.CalendarPublished year ->
                sound(new HolidayYear(year.year(), year.revision(), year.daysOff(), year.worked()));
            case NeedChange.Told told -> told;
            case GiftChange gift -> GiftRows.row(gift);
            case PersonChange person -> PersonRows.row(person);
            case ActivityChange.PlaceTold told -> told;
            case CounterChange.DeedTold told -> told;
            case CounterChange.PinSet set -> CounterRows.pin(set);
            case ServiceChange.Published services -> ServiceRows.sound(services);
            case ActivityChange.Published activity -> ActivityRows.row(activity);
            case NeedChange.Shown shown ->
                new PublicNeed(
                        shown.needId(),
                        shown.category(),
                        shown.words(),
                        shown.place(),
                        shown.raisedAt(),
                        shown.supporters(),
                        shown.state());
            case StationChange.PlacesPublished places ->
                new StationPlaces(places.stationId(), places.revision(), places.places());
            case StationChange.Profile station ->
                new Station(station.stationId(), station.nameZh(), station.nameEn(), ZoneId.of(station.timeZone()));
            case NoticeChange.Published notice -> NoticeRows.of(notice);
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
