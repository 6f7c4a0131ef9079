package org.reststop.hq.sample;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.StationPlaces;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.badge.People;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;
import org.reststop.hq.staff.SignInFile;
import org.reststop.hq.staff.StaffAccounts;
import org.reststop.store.Store;
import org.reststop.sync.StationChange;

/**
 * Fills an empty HQ with a community that looks lived in: a station, its staff, couriers, helpers, notices, activities
 * and the places around it.
 */
public final class SampleCommunity {
    private final Parts parts;
    private final Clock clock;

    public SampleCommunity(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** What it fills. */
    public record Parts(
            Store store,
            FeedPublisher feed,
            Fleet fleet,
            People people,
            Boards boards,
            StaffAccounts accounts,
            SignInFile signIns) {}

    /** What people read. */
    public record Boards(NoticeBoard notices, Activities activities) {}

    /** Makes an activity for all stations, once. */
    public interface Activities {
        /** @param staff the name of whoever makes it */
        void make(UUID id, ActivityKind kind, ActivityText text, ActivityTerms terms, String staff);
    }

    /** Does nothing if HQ has a station already; returns whether it filled. */
    public boolean fillIfEmpty() {
        if (!parts.fleet().stations().isEmpty()) {
            return false;
        }
        SampleFiles files = SampleFiles.read();
        // Accounts first: if this is cut short, there is no station yet and the next start begins again.
        files.community().staff().forEach(this::open);
        parts.store().write(tx -> fill(tx.session(), files));
        ZoneId zone = ZoneId.of(files.community().station().timeZone());
        String staff = files.community().staff().getFirst().name();
        files.activities()
                .forEach(each ->
                        parts.boards().activities().make(id(each), each.kind(), each.text(), terms(each, zone), staff));
        return true;
    }

    private void open(SampleFiles.SampleStaff staff) {
        String password = parts.accounts().drawPassword();
        StaffAccounts.Outcome outcome = parts.accounts().create(staff.login(), staff.name(), staff.role(), password);
        if (outcome == StaffAccounts.Outcome.DONE) {
            parts.signIns().add(staff.login(), password, staff.name());
        }
    }

    private boolean fill(StatelessSession session, SampleFiles files) {
        SampleFiles.SampleStation station = files.community().station();
        ZoneId zone = ZoneId.of(station.timeZone());
        session.insert(new Station(station.id(), station.nameZh(), station.nameEn(), zone));
        parts.feed()
                .publish(
                        session,
                        new StationChange.Profile(station.id(), station.nameZh(), station.nameEn(), station.timeZone()),
                        station.id());
        StationPlaces places = new StationPlaces(station.id(), 1, station.places());
        session.insert(places);
        parts.feed()
                .publish(
                        session,
                        new StationChange.PlacesPublished(station.id(), places.revision(), places.places()),
                        station.id());
        for (SampleFiles.SampleStaff staff : files.community().staff()) {
            KnownPerson person = new KnownPerson(staff.personId(), staff.name(), Role.STAFF, station.nameZh());
            parts.people().register(session, person, staff.phoneTail());
        }
        for (SampleFiles.SamplePerson person : files.community().people()) {
            KnownPerson known = new KnownPerson(person.personId(), person.name(), person.role(), person.company());
            parts.people().register(session, known, person.phoneTail());
        }
        files.notices().forEach(notice -> publish(session, notice, station.id(), zone));
        return true;
    }

    /** The same each time, so that none is made twice. */
    private static UUID id(SampleFiles.SampleActivity sample) {
        return UUID.nameUUIDFromBytes(sample.text().titleZh().getBytes(StandardCharsets.UTF_8));
    }

    private ActivityTerms terms(SampleFiles.SampleActivity sample, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone).plusDays(sample.inDays());
        return new ActivityTerms(
                day.atTime(LocalTime.parse(sample.from())).atZone(zone).toInstant(),
                day.atTime(LocalTime.parse(sample.until())).atZone(zone).toInstant(),
                sample.capacity(),
                true,
                sample.audience(),
                sample.hours());
    }

    private void publish(StatelessSession session, SampleFiles.SampleNotice notice, String stationId, ZoneId zone) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = today.minusDays(notice.daysAgo());
        Instant at = day.atTime(notice.hour(), 0).atZone(zone).toInstant();
        NoticeText text = new NoticeText(
                SampleDays.chinese(notice.titleZh(), today),
                SampleDays.chinese(notice.bodyZh(), today),
                SampleDays.english(notice.titleEn(), today),
                SampleDays.english(notice.bodyEn(), today));
        NoticeDraft draft = new NoticeDraft(text, day, day.plusDays(notice.lastsDays()), notice.pinned());
        parts.boards().notices().publish(session, draft, stationId, at.isAfter(now) ? now : at);
    }
}
