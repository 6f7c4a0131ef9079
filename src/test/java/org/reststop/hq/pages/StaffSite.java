package org.reststop.hq.pages;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reststop.config.HqSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.person.Person;
import org.reststop.domain.station.Station;
import org.reststop.hq.activity.ActivityBoard;
import org.reststop.hq.activity.ActivityPages;
import org.reststop.hq.activity.CalendarFeeds;
import org.reststop.hq.activity.PhonePages;
import org.reststop.hq.assignment.AssigneePages;
import org.reststop.hq.assignment.AssignmentRound;
import org.reststop.hq.assignment.DeskListener;
import org.reststop.hq.assignment.DeskPages;
import org.reststop.hq.assignment.Roster;
import org.reststop.hq.assignment.RuleOffice;
import org.reststop.hq.assignment.RulePages;
import org.reststop.hq.attachment.AttachmentPages;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.badge.People;
import org.reststop.hq.badge.SigningKeys;
import org.reststop.hq.deadline.DeadlineRound;
import org.reststop.hq.deadline.DeadlineWatch;
import org.reststop.hq.deadline.HolidayOffice;
import org.reststop.hq.deadline.HolidayPages;
import org.reststop.hq.deadline.OverduePages;
import org.reststop.hq.deadline.TermOffice;
import org.reststop.hq.deadline.TermPages;
import org.reststop.hq.duplicate.DuplicatePages;
import org.reststop.hq.export.ExportPages;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.figures.FigureBook;
import org.reststop.hq.figures.FigurePages;
import org.reststop.hq.flag.FlagPages;
import org.reststop.hq.flag.Flags;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.KioskPages;
import org.reststop.hq.fleet.Tickets;
import org.reststop.hq.fleet.WishPages;
import org.reststop.hq.fleet.Wishes;
import org.reststop.hq.follow.FollowDesk;
import org.reststop.hq.follow.FollowPages;
import org.reststop.hq.followup.FollowUpPages;
import org.reststop.hq.followup.FollowUpPlan;
import org.reststop.hq.followup.FollowUpRound;
import org.reststop.hq.http.HttpDoor;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.ForgettingNeeds;
import org.reststop.hq.ledger.StoryEnding;
import org.reststop.hq.ledger.TravelOfRenamed;
import org.reststop.hq.need.CategoryOffice;
import org.reststop.hq.need.Ledger;
import org.reststop.hq.need.PlaceOffice;
import org.reststop.hq.need.PlacePages;
import org.reststop.hq.need.PublicForm;
import org.reststop.hq.need.PublicPages;
import org.reststop.hq.need.staff.NeedPages;
import org.reststop.hq.notice.Approval;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeConflicts;
import org.reststop.hq.notice.NoticeMerging;
import org.reststop.hq.notice.NoticeProposals;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.StationGroups;
import org.reststop.hq.notice.edit.Desk;
import org.reststop.hq.notice.edit.NoticePages;
import org.reststop.hq.notice.media.MediaUploads;
import org.reststop.hq.notice.proof.ProofPages;
import org.reststop.hq.notice.web.NewsFeeds;
import org.reststop.hq.overview.Overview;
import org.reststop.hq.overview.OverviewPages;
import org.reststop.hq.registration.ForgettingRegistrations;
import org.reststop.hq.registration.RegistrationOffice;
import org.reststop.hq.registration.RegistrationPages;
import org.reststop.hq.registration.Registrations;
import org.reststop.hq.staff.StaffFeature;
import org.reststop.hq.staff.StaffRole;
import org.reststop.hq.web.Pages;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** HQ's staff pages on a free port, with a clock that tests move and a station in Shanghai where it is 16:20. */
final class StaffSite implements AutoCloseable {
    static final String PASSWORD = "a long password";
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:20:00Z"));
    final Store store;
    final StaffFeature staff;
    final Fleet fleet;
    final NoticeBoard notices;
    final NoticeMerging merging;
    final Overview overview;
    final People people;
    final CaseWork cases;
    final RegistrationOffice registrations;
    final PublicPages publicPages;
    final BadgeOffice badges;
    final Shelf shelf;
    final DeadlineRound deadlines;
    final AssignmentRound assignment;

    /** Where contents lie. */
    final Path contents = Path.of("target", "attachments-" + UUID.randomUUID());

    private final SecureRandom random = new SecureRandom();
    private final UuidV7 ids = new UuidV7(clock, random);
    private final HttpDoor door;

    private final HqSettings.Approval approval;

    StaffSite(HqStores.Settings settings) {
        this(settings, HqSettings.Approval.NONE);
    }

    /** @param approval who publishes notices */
    StaffSite(HqStores.Settings settings, HqSettings.Approval approval) {
        this.approval = approval;
        store = HqStores.open(
                settings,
                Stream.of(
                                StaffFeature.ENTITIES,
                                Fleet.ENTITIES,
                                NoticeBoard.ENTITIES,
                                MediaUploads.ENTITIES,
                                Overview.ENTITIES,
                                Flags.ENTITIES,
                                BadgeOffice.ENTITIES,
                                Registrations.ENTITIES,
                                Ledger.ENTITIES,
                                NeedPages.ENTITIES,
                                DeadlineRound.ENTITIES,
                                Roster.ENTITIES,
                                FollowUpRound.ENTITIES,
                                ActivityBoard.ENTITIES)
                        .flatMap(List::stream)
                        .toList());
        WireCodec codec = new WireCodec();
        Pages pages = new Pages(clock);
        staff = StaffFeature.open(store, clock, ids, random, pages);
        fleet = new Fleet(store, clock, ids, random);
        FeedPublisher feed = new FeedPublisher(codec);
        notices = new NoticeBoard(store, feed, clock, ids);
        merging = new NoticeMerging(feed, clock);
        shelf = new Shelf(store, new ContentFolder(contents), clock);
        people = new People(
                store,
                feed,
                Forgetting.all(new ForgettingRegistrations(), new ForgettingNeeds(shelf)),
                new TravelOfRenamed(clock));
        SigningKeys keys = new SigningKeys(store, feed, clock, random);
        keys.ensure();
        badges = new BadgeOffice(store, feed, keys, clock, random);
        registrations = new RegistrationOffice(store, feed, people, clock);
        overview = new Overview(store, fleet, clock);
        cases = new CaseWork(
                store,
                feed,
                clock,
                List.of(new DeadlineWatch(), new DeskListener(), new FollowUpPlan(), new StoryEnding()));
        Roster roster = new Roster(store, staff.accounts(), clock);
        RuleOffice rules = new RuleOffice(store, ids, roster);
        OverduePages overdue = new OverduePages(store, clock, staff.door(), pages);
        DuplicatePages duplicates = new DuplicatePages(store, cases, staff.door(), pages);
        deadlines = new DeadlineRound(store, cases, clock);
        assignment = new AssignmentRound(store, cases, roster);
        Ledger ledger = new Ledger(store, clock, random, cases);
        CategoryOffice categories = new CategoryOffice(store, feed);
        publicPages = new PublicPages(store, feed, fleet, Optional.of(URI.create("https://hq.example.org")), random);
        List<Route> routes = Stream.of(
                        pages.routes(),
                        staff.routes(),
                        new OverviewPages(overview, fleet, staff.door(), pages).routes(),
                        new KioskPages(
                                        fleet,
                                        new Tickets(() -> URI.create("https://hq.example.org"), List::of),
                                        staff.door(),
                                        pages)
                                .routes(),
                        new WishPages(fleet, new Wishes(store, clock), staff.door(), pages).routes(),
                        new RegistrationPages(registrations, people, fleet, staff.door(), pages).routes(),
                        new FlagPages(new Flags(store, badges, clock), fleet, staff.door(), pages).routes(),
                        new NeedPages(
                                        new NeedPages.Parts(
                                                store,
                                                cases,
                                                categories,
                                                fleet,
                                                shelf,
                                                roster,
                                                List.of(overdue.panel(), duplicates.panel())),
                                        clock,
                                        ids,
                                        staff.door(),
                                        pages)
                                .routes(),
                        new PlacePages(new PlaceOffice(store, feed), fleet, staff.door(), pages).routes(),
                        overdue.routes(),
                        duplicates.routes(),
                        new TermPages(new TermOffice(store), staff.door(), pages).routes(),
                        new HolidayPages(new HolidayOffice(store, feed), clock, staff.door(), pages).routes(),
                        new AssigneePages(rules, roster, fleet, staff.door(), pages).routes(),
                        new RulePages(rules, new RulePages.Parts(store, roster, fleet), staff.door(), pages).routes(),
                        new DeskPages(store, clock, staff.door(), pages).routes(),
                        new FollowUpPages(store, clock, staff.door(), pages).routes(),
                        new PublicForm(
                                        new PublicForm.Parts(
                                                publicPages, ledger, categories, (station, frame) -> Optional.empty()),
                                        pages,
                                        clock,
                                        ids,
                                        random)
                                .routes(),
                        new FigurePages(
                                        new FigurePages.Parts(store, new FigureBook(store), fleet, clock),
                                        staff.door(),
                                        pages)
                                .routes(),
                        new ExportPages(new ExportPages.Parts(store, fleet, clock, ids), staff.door()).routes(),
                        new FollowPages(
                                        new FollowDesk(store, cases, shelf, publicPages::path),
                                        pages,
                                        clock,
                                        ids,
                                        random)
                                .routes(),
                        activities(feed, pages),
                        notices(codec, feed, pages))
                .flatMap(List::stream)
                .toList();
        HttpDoor.Settings where = new HttpDoor.Settings("127.0.0.1", 0, Duration.ofSeconds(20));
        door = HttpDoor.open(where, routes, new JsonReplies(codec), staff.errors(), new SimpleMeterRegistry());
    }

    private List<Route> activities(FeedPublisher feed, Pages pages) {
        var roster = new org.reststop.hq.badge.Roster(store, people, clock, random);
        var board = new ActivityBoard(store, feed, clock, ids);
        PhonePages.Doors doors =
                token -> publicPages.key(token).map(key -> new PhonePages.Door(key.station(), key.secret()));
        return Stream.of(
                        new ActivityPages(
                                        new ActivityPages.Parts(store, board, roster, fleet),
                                        clock,
                                        ids,
                                        staff.door(),
                                        pages)
                                .routes(),
                        new PhonePages(new PhonePages.Parts(store, feed, fleet, doors), pages, clock, ids, random)
                                .routes(),
                        new CalendarFeeds(store, fleet, clock, pages).routes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> notices(WireCodec codec, FeedPublisher feed, Pages pages) {
        StationGroups groups = new StationGroups(store, feed, ids);
        NoticeSights sights = new NoticeSights(store, clock);
        var work = new Desk.Work(
                notices,
                new NoticeProposals(store, notices, merging, clock, ids),
                sights,
                new NoticeConflicts(store, feed, clock),
                groups,
                new Approval(approval));
        return Stream.of(
                        new NoticePages(new Desk(work, fleet, clock, staff.door(), pages)).routes(),
                        new MediaUploads(store, shelf, new JsonReplies(codec), clock).routes(staff.door()),
                        new AttachmentPages(shelf, staff.door(), pages).routes(),
                        new ProofPages(store, fleet, sights, groups, staff.door(), pages).routes(),
                        new NewsFeeds(sights, groups, () -> URI.create("https://hq.example.org")).routes())
                .flatMap(List::stream)
                .toList();
    }

    /** With an H2 file in a folder. */
    static StaffSite inFolder(Path folder) {
        return new StaffSite(ReadyStores.hq(folder));
    }

    String address() {
        return door.address();
    }

    /** Makes an account whose login is the role's name and whose password is {@link #PASSWORD}. */
    String account(StaffRole role, String name) {
        String login = role.name().toLowerCase(Locale.ROOT);
        staff.accounts().create(login, name, role, PASSWORD);
        return login;
    }

    void station(String id, String nameZh, String nameEn, ZoneId zone) {
        store.write(tx -> {
            tx.session().insert(new Station(id, nameZh, nameEn, zone));
            return id;
        });
    }

    void person(long id, String maskedName, String company) {
        store.write(tx -> {
            tx.session().insert(new Person(id, maskedName, Role.COURIER, company));
            return id;
        });
    }

    void checkIn(String station, long person, Instant at) {
        store.write(tx -> {
            tx.session().insert(new CheckIn(ids.next(), station, person, person, at));
            return station;
        });
    }

    void removeCheckIns(long person) {
        store.write(tx -> tx.session()
                .createMutationQuery("delete from CheckIn c where c.personId = :person")
                .setParameter("person", person)
                .executeUpdate());
    }

    /** Enrols a kiosk. */
    UUID kiosk(String station, String name) {
        String code = fleet.createCode(station).orElseThrow().code();
        return ((Fleet.Enrolled.Done) fleet.enrol(code, name, "127.0.0.1"))
                .kiosk()
                .id();
    }

    /** Lets HQ see a kiosk now, as it is in an exchange. */
    void seen(UUID kiosk, Duration clockOffset, long queued) {
        store.write(tx -> {
            fleet.seen(tx.session(), kiosk, new Fleet.Sighting(clock.instant().plus(clockOffset), queued, 0, 1));
            return kiosk;
        });
    }

    /** Puts a fact aside as the intake does. */
    void quarantine(UUID kiosk, String reason, String fact) {
        store.write(tx -> tx.session()
                .createNativeMutationQuery("insert into quarantine"
                        + " (id, kiosk_id, incarnation, seq, received_at, reason, fact)"
                        + " values (:id, :kiosk, :incarnation, 7, :at, :reason, :fact)")
                .setParameter("id", ids.next())
                .setParameter("kiosk", kiosk)
                .setParameter("incarnation", ids.next())
                .setParameter("at", clock.instant())
                .setParameter("reason", reason)
                .setParameter("fact", fact)
                .executeUpdate());
    }

    /** Raises a flag: the badge was at two stations within two minutes. */
    UUID flag(long person, long serial) {
        UUID id = ids.next();
        store.write(tx -> tx.session()
                .createNativeMutationQuery(
                        "insert into badge_flag (id, kind, serial, person_id, first_station, first_at,"
                                + " second_station, second_at, times, found_at)"
                                + " values (:id, 'TWO_PLACES', :serial, :person, 'heping', :first, 'elsewhere', :second, 1, :at)")
                .setParameter("id", id)
                .setParameter("serial", serial)
                .setParameter("person", person)
                .setParameter("first", clock.instant().minusSeconds(300))
                .setParameter("second", clock.instant().minusSeconds(180))
                .setParameter("at", clock.instant())
                .executeUpdate());
        return id;
    }

    @Override
    public void close() {
        door.close();
        store.close();
    }
}
