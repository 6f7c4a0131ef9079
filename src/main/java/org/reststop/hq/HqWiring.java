package org.reststop.hq;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reststop.config.HqSettings;
import org.reststop.domain.UuidV7;
import org.reststop.hq.activity.ActivityBoard;
import org.reststop.hq.activity.ForgettingActivities;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.backup.BackupOffice;
import org.reststop.hq.backup.NightlyBackup;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.badge.People;
import org.reststop.hq.badge.Renaming;
import org.reststop.hq.badge.SigningKeys;
import org.reststop.hq.counter.ForgettingPins;
import org.reststop.hq.counter.PinOffice;
import org.reststop.hq.exchange.KioskApi;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.flag.Flags;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.Tickets;
import org.reststop.hq.http.ErrorPages;
import org.reststop.hq.http.HttpDoor;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Route;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.LateReading;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.ForgettingNeeds;
import org.reststop.hq.ledger.TravelOfRenamed;
import org.reststop.hq.need.Ledger;
import org.reststop.hq.need.staff.NeedPages;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.overview.Overview;
import org.reststop.hq.registration.ForgettingRegistrations;
import org.reststop.hq.registration.RegistrationOffice;
import org.reststop.hq.registration.Registrations;
import org.reststop.hq.sample.SampleCommunity;
import org.reststop.hq.service.ForgettingServices;
import org.reststop.hq.staff.SignInFile;
import org.reststop.hq.staff.StaffFeature;
import org.reststop.hq.tls.Certificates;
import org.reststop.hq.web.Pages;
import org.reststop.store.HqBackups;
import org.reststop.store.HqStores;
import org.reststop.store.MonthlyPartitions;
import org.reststop.store.OneNodeAtATime;
import org.reststop.store.Store;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HQ put together: the only place where its parts meet. Parts are closed in the reverse of the order they opened in. */
public final class HqWiring implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HqWiring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SIGHTINGS = Duration.ofSeconds(1);
    private static final Duration MONTHS = Duration.ofHours(1);

    /** HQ's own entities, beside the domain's. */
    private static final List<Class<?>> ENTITIES = Stream.of(
                    Fleet.ENTITIES,
                    BadgeOffice.ENTITIES,
                    Notices.ENTITIES,
                    Registrations.ENTITIES,
                    StaffFeature.ENTITIES,
                    Overview.ENTITIES,
                    Flags.ENTITIES,
                    Interfaces.ENTITIES,
                    Ledger.ENTITIES,
                    NeedPages.ENTITIES,
                    Answering.ENTITIES,
                    ActivityBoard.ENTITIES,
                    Merits.ENTITIES,
                    PinOffice.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private final Clock clock = Clock.system(ZoneId.systemDefault());
    private final SecureRandom random = new SecureRandom();
    private final UuidV7 ids = new UuidV7(clock, random);
    private final WireCodec codec = new WireCodec();
    private final JsonReplies json = new JsonReplies(codec);
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Means means;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Tickets tickets = new Tickets(this::publicAddress, this::pins);
    private final Optional<Certificates> certificates;
    private final HqSettings settings;
    private final HttpDoor door;

    /** Opens HQ without the sample community. */
    public HqWiring(HqSettings settings) {
        this(settings, false);
    }

    /**
     * Opens the store, makes the features and starts to answer.
     *
     * @param sample whether an empty HQ is filled with the sample community
     * @throws UncheckedIOException if the data folder cannot be made or written
     * @throws org.reststop.store.StoreException if the database does not open
     * @throws org.reststop.hq.http.PortTakenException if HQ cannot listen
     * @throws org.reststop.hq.tls.TlsException if its certificate's file is not what it should be
     */
    public HqWiring(HqSettings settings, boolean sample) {
        HqFolder.make(settings.dataFolder());
        this.settings = settings;
        means = new Means(settings, clock, random, ids, codec, json, meters);
        certificates = Certificates.open(settings, HqNames.all(settings), clock, random);
        try {
            door = open(settings, sample);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Forgetting forgetting(Store store, FeedPublisher feed) {
        Shelf shelf = new Shelf(store, Shelf.folder(settings), clock);
        return Forgetting.all(
                new ForgettingRegistrations(),
                new ForgettingNeeds(shelf),
                new ForgettingActivities(feed),
                Merits.forgetting(),
                new ForgettingPins(feed),
                new ForgettingServices());
    }

    private Core core(Rounds rounds) {
        Store store = keep(HqStores.open(database(settings), ENTITIES));
        FeedPublisher feed = new FeedPublisher(codec);
        store.write(tx -> {
            feed.ensureEpoch(tx.session(), ids.next());
            return feed;
        });
        Fleet fleet = new Fleet(store, clock, ids, random);
        keep(fleet::flushSightings);
        keep(rounds);
        rounds.every(SIGHTINGS, "sightings", fleet::flushSightings);
        rounds.every(MONTHS, "months", new MonthlyPartitions(store, clock)::ensure);
        return new Core(
                store,
                feed,
                new FeedReader(codec),
                new SigningKeys(store, feed, clock, random),
                new People(
                        store,
                        feed,
                        forgetting(store, feed),
                        Renaming.all(new TravelOfRenamed(clock), Merits.renaming(feed))),
                new NoticeBoard(store, feed, clock, ids),
                fleet,
                new CaseWork(store, feed, clock, Listeners.of(means)));
    }

    private HttpDoor open(HqSettings settings, boolean sample) {
        open.push(meters::close);
        Rounds rounds = new Rounds();
        Core core = core(rounds);
        Store store = core.store();
        Pages pages = new Pages(clock);
        StaffFeature staff = StaffFeature.open(store, clock, ids, random, pages);
        SignInFile signIns = new SignInFile(settings.dataFolder());
        var boards = new SampleCommunity.Boards(core.notices(), new Gatherings(core, means, pages)::make);
        var parts = new SampleCommunity.Parts(
                store, core.feed(), core.fleet(), core.people(), boards, staff.accounts(), signIns);
        new OneNodeAtATime(store).run("start", () -> settle(core, parts, sample));
        Consequences consequences = Hearers.of(core, means);
        new LateReading(store, codec, ids, consequences).run();
        var registrations = new RegistrationOffice(store, core.feed(), core.people(), clock);
        rounds.every(Duration.ofHours(1), "registrations", registrations::tidy);
        keep(new Figures(meters, store, core.fleet(), core.reader(), clock));
        HqFeatures features = keep(new HqFeatures(core, means, pages, staff, this::publicAddress));
        features.begin(rounds);
        Walls walls = new Walls(core, means);
        HttpDoor opened = keep(listen(
                Stream.of(
                                new Health(store, json).routes(),
                                kiosks(core, consequences),
                                features.kiosks(),
                                walls.kiosks(),
                                operators(core, rounds, features),
                                pages.routes(),
                                staff.routes(),
                                new StaffRoutes(core, means, tickets, pages, features.cards()).all(staff.door()),
                                features.staff(),
                                features.everybody())
                        .flatMap(List::stream)
                        .toList(),
                features.errors()));
        keep(walls);
        return opened;
    }

    private HttpDoor listen(List<Route> routes, ErrorPages errors) {
        HttpDoor.Settings where = new HttpDoor.Settings(
                settings.host(),
                settings.port(),
                PATIENCE,
                certificates.map(Certificates::context),
                settings.network().trustedProxies());
        return HttpDoor.open(where, routes, json, errors, meters);
    }

    private List<Route> operators(Core core, Rounds rounds, HqFeatures features) {
        BackupOffice backups = backups(core, rounds);
        return new OperatorRoutes(core, means, certificates, tickets, backups, features.cards(), features.phones())
                .all();
    }

    private BackupOffice backups(Core core, Rounds rounds) {
        HqBackups backups = new HqBackups(core.store(), session -> core.feed().renewEpoch(session, ids.next()));
        BackupOffice office = new BackupOffice(backups, Shelf.folder(settings), clock);
        if (settings.upkeep().nightlyBackup() && settings.database().jdbcUrl().isEmpty()) {
            NightlyBackup nightly = new NightlyBackup(office, settings.dataFolder(), clock);
            rounds.every(Duration.ofMinutes(1), "nightly backup", nightly::look);
        }
        return office;
    }

    /** What an empty database is given. */
    private void settle(Core core, SampleCommunity.Parts parts, boolean sample) {
        core.keys().ensure();
        parts.accounts().createFirst().ifPresent(password -> parts.signIns().add("admin", password, "管理员"));
        if (sample && new SampleCommunity(parts, clock).fillIfEmpty()) {
            new SampleThanks(core, means).fill();
            Counters.sample(core, means);
            Needs.sample(core, means);
            Offers.sample(core, means);
        }
    }

    private List<Route> kiosks(Core core, Consequences consequences) {
        Intake intake = new Intake(codec, clock, ids, consequences);
        KioskApi.Tools tools =
                new KioskApi.Tools(meters, clock, random, settings.upkeep().leastInterval());
        KioskApi.Marks marks = new KioskApi.Marks(core.keys(), this::pins);
        return new KioskApi(core.store(), core.fleet(), intake, core.reader(), marks, tools).routes();
    }

    private List<String> pins() {
        return certificates.map(Certificates::pins).orElse(List.of());
    }

    private static HqStores.Settings database(HqSettings settings) {
        HqSettings.Database database = settings.database();
        if (database.jdbcUrl().isEmpty()) {
            String file = settings.dataFolder().toAbsolutePath().resolve("hq").toString();
            return new HqStores.Settings("jdbc:h2:" + file + ";DB_CLOSE_ON_EXIT=FALSE", "sa", "");
        }
        return new HqStores.Settings(database.jdbcUrl(), database.user(), database.password());
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /** The base address, such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return door.address();
    }

    /** Where kiosks and browsers elsewhere reach HQ, without a slash at its end. */
    public URI publicAddress() {
        return HqNames.outward(settings, URI.create(address()));
    }

    /** Every address that is answered, beside the assets. */
    List<Route> routes() {
        return door.routes();
    }

    /** Stops taking requests, finishes those in flight, then closes the store. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                log.error("A part of HQ did not close", e);
            }
        }
    }
}
