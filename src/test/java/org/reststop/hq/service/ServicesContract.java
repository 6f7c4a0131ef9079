package org.reststop.hq.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.service.Busyness;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseHearing;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.Ledger;
import org.reststop.store.Store;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.NeedFact;
import org.reststop.sync.ServiceChange;
import org.reststop.sync.ServiceFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** What kiosks and staff say of services, on each database that HQ runs on. */
@SuppressWarnings("NullAway.Init")
abstract class ServicesContract {
    static final List<Class<?>> ENTITIES = Stream.of(ServiceBoard.ENTITIES, Ledger.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private static final Actor CADRE = Actor.staff("cadre-1", "周干部");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final WireCodec codec = new WireCodec();
    private final Random random = new Random();
    private final UuidV7 ids = new UuidV7(clock, random);
    private final AtomicLong seq = new AtomicLong();
    private final FeedPublisher feed = new FeedPublisher(codec);
    private String station;
    private Sender one;
    private Sender other;

    abstract Store store();

    @BeforeEach
    void offerHotWaterAndSeats() {
        station = "s-" + UUID.randomUUID().toString().substring(0, 8);
        one = new Sender(UUID.randomUUID(), station, UUID.randomUUID());
        other = new Sender(UUID.randomUUID(), station, UUID.randomUUID());
        store().write(tx -> {
            tx.session().insert(new Station(station, station, station, ZoneId.of("Asia/Shanghai")));
            return station;
        });
        board().offer(station, Map.of(ServiceKind.HOT_WATER, 0, ServiceKind.SEATS, 12), "何晓云");
    }

    @Test
    void howBusyAStationIsIsToldFromWhatCameFromItsKiosks() {
        Station here = new Station(station, station, station, ZoneId.of("Asia/Shanghai"));
        checkIn(Duration.ofMinutes(5));
        assertThat(board().busyness(here)).isEmpty();

        checkIn(Duration.ofDays(22));
        assertThat(board().busyness(here)).contains(Busyness.AS_USUAL);
        checkIn(Duration.ofMinutes(20));
        assertThat(board().busyness(here)).contains(Busyness.BUSY);
    }

    private void checkIn(Duration ago) {
        store().write(tx -> {
            tx.session()
                    .insert(new CheckIn(
                            ids.next(), station, 7, 1, clock.instant().minus(ago)));
            return ago;
        });
    }

    private ServiceBoard board() {
        return new ServiceBoard(store(), feed, clock, ids);
    }

    private CaseWork cases() {
        return new CaseWork(store(), feed, clock, List.of());
    }

    private Fact fact(FactBody body, UUID id) {
        clock.advance(Duration.ofSeconds(1));
        return new Fact(seq.incrementAndGet(), id, body.type(), body.version(), clock.instant(), codec.toBody(body));
    }

    private UUID send(Sender sender, Fact... facts) {
        ServiceHearing hearing = new ServiceHearing(feed, clock);
        Intake intake = new Intake(codec, clock, ids, (session, from, accepted) -> {
            CaseWork.Batch batch = cases().in(session);
            CaseHearing.take(batch, session, from, accepted);
            Runnable publish = hearing.take(batch, session, from, accepted);
            batch.publish();
            publish.run();
        });
        store().write(tx -> intake.take(
                tx.session(),
                sender,
                facts[0].seq(),
                Stream.of(facts).map(codec::toBody).toList()));
        return facts[0].id();
    }

    /** The first report at a kiosk: a need, and the fact that names its service. */
    private UUID reportFirst(Sender sender, ServiceKind service, @Nullable Long person) {
        UUID need = ids.next();
        var raised = new NeedFact.Raised(
                station,
                "property",
                "驿站报修：热水坏了。",
                null,
                person,
                null,
                Receipt.draw(random).text(),
                "zh",
                List.of());
        return send(
                sender, fact(raised, need), fact(new ServiceFact.Reported(station, service, need, person), ids.next()));
    }

    private void join(Sender sender, ServiceKind service, UUID need, @Nullable Long person) {
        send(sender, fact(new ServiceFact.Reported(station, service, need, person), ids.next()));
    }

    private UUID set(Sender sender, ServiceState state, String note) {
        var body = new ServiceFact.StateSet(station, ServiceKind.HOT_WATER, state, note, 5L);
        return send(sender, fact(body, ids.next()));
    }

    private ServiceChange.Published published() {
        return store().read(session -> new FeedReader(codec)
                        .read(session, station, 0, 10_000).changes().stream()
                                .flatMap(change -> codec.readChange(change).stream())
                                .filter(ServiceChange.Published.class::isInstance)
                                .map(ServiceChange.Published.class::cast)
                                .reduce((first, last) -> last))
                .orElseThrow();
    }

    private ServiceStanding hotWater() {
        return published().services().stream()
                .filter(each -> each.service() == ServiceKind.HOT_WATER)
                .findFirst()
                .orElseThrow();
    }

    private LedgerEntry need(UUID id) {
        return store().read(session -> session.get(LedgerEntry.class, new LedgerEntry.Key(station, id)));
    }

    @Test
    void whoeverHqHearsLastIsRightAndEverythingStaysInTheLog() {
        UUID first = set(one, ServiceState.BROKEN, "不出水");
        assertThat(published().answers()).isEqualTo(first);
        board().set(station, ServiceKind.HOT_WATER, ServiceState.CLOSED, "等师傅", "何晓云");
        set(other, ServiceState.LIMITED, "");

        assertThat(hotWater().state()).isEqualTo(ServiceState.LIMITED);
        assertThat(board().events(station).stream()
                        .filter(each -> each.event().kind() == ServiceEvent.Kind.STATE)
                        .map(each -> each.event().state() + " " + each.event().note() + " " + each.who()))
                .containsExactly("LIMITED  ", "CLOSED 等师傅 何晓云", "BROKEN 不出水 ");
    }

    @Test
    void theSameFactToldTwiceIsOneEvent() {
        var body = new ServiceFact.StateSet(station, ServiceKind.HOT_WATER, ServiceState.BROKEN, "", 5L);
        Fact told = fact(body, ids.next());
        send(one, told);
        send(one, told);

        assertThat(board().events(station).stream().filter(each -> each.event().kind() == ServiceEvent.Kind.STATE))
                .hasSize(1);
    }

    @Test
    void aServiceThatTheStationDoesNotHaveIsNotSetButTheKioskIsAnswered() {
        var body = new ServiceFact.StateSet(station, ServiceKind.TOILET, ServiceState.BROKEN, "", 5L);
        UUID id = send(one, fact(body, ids.next()));

        assertThat(published().answers()).isEqualTo(id);
        assertThat(published().services()).extracting(ServiceStanding::service).doesNotContain(ServiceKind.TOILET);
    }

    @Test
    void aReportIsANeedThatOthersJoinOnceEach() {
        UUID need = reportFirst(one, ServiceKind.HOT_WATER, 42L);
        join(one, ServiceKind.HOT_WATER, need, 43L);
        join(other, ServiceKind.HOT_WATER, need, 43L);
        join(other, ServiceKind.HOT_WATER, need, 42L);
        join(other, ServiceKind.HOT_WATER, need, null);

        assertThat(hotWater().report()).isEqualTo(need);
        assertThat(hotWater().reporters()).isEqualTo(3);
        assertThat(need(need).supporters()).isEqualTo(2);
    }

    @Test
    void aSecondNeedForTheSameServiceFromAKioskThatWasAwayIsToldWithTheFirst() {
        UUID first = reportFirst(one, ServiceKind.HOT_WATER, 42L);
        UUID second = reportFirst(other, ServiceKind.HOT_WATER, 43L);

        assertThat(need(second).state()).isEqualTo(NeedState.MERGED);
        assertThat(need(second).mergedInto()).isEqualTo(first);
        assertThat(hotWater().report()).isEqualTo(first);
        assertThat(hotWater().reporters()).isEqualTo(2);
        join(other, ServiceKind.HOT_WATER, second, 44L);
        assertThat(hotWater().reporters()).isEqualTo(3);
    }

    @Test
    void setToWorkingChangesNothingOfTheReportUntilSomebodyClosesIt() {
        UUID need = reportFirst(one, ServiceKind.HOT_WATER, null);
        board().set(station, ServiceKind.HOT_WATER, ServiceState.WORKING, "", "何晓云");
        new ServiceRound(store(), feed, clock).run();
        assertThat(need(need).state()).isEqualTo(NeedState.RECEIVED);
        assertThat(ServiceSight.isMendedButOpen(hotWater())).isTrue();

        cases().act(new LedgerEntry.Key(station, need), new Act.Finish("修好了"), CADRE);
        new ServiceRound(store(), feed, clock).run();
        assertThat(hotWater().report()).isNull();
        UUID next = reportFirst(one, ServiceKind.HOT_WATER, null);
        assertThat(hotWater().report()).isEqualTo(next);
    }

    @Test
    void aReportThatIsOpenedAgainIsShownAgain() {
        UUID need = reportFirst(one, ServiceKind.HOT_WATER, null);
        cases().act(new LedgerEntry.Key(station, need), new Act.Finish("修好了"), CADRE);
        new ServiceRound(store(), feed, clock).run();
        clock.advance(Duration.ofMinutes(1));
        join(one, ServiceKind.HOT_WATER, need, 44L);

        assertThat(need(need).state().isOpen()).isTrue();
        assertThat(hotWater().report()).isEqualTo(need);
        assertThat(hotWater().reporters()).isEqualTo(2);
    }

    @Test
    void hoursReachKiosksAndWhatIsNoLongerThereGoes() {
        OpeningHours hours = OpeningHours.of("Mo 08:00-22:00; PH off").orElseThrow();
        board().open(station, hours, "何晓云");
        board().offer(station, Map.of(ServiceKind.SEATS, 10), "何晓云");

        assertThat(published().hours()).isEqualTo("Mo 08:00-22:00; PH off");
        assertThat(published().services())
                .extracting(ServiceStanding::service, ServiceStanding::places)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ServiceKind.SEATS, 10));
    }

    @Test
    void whoSetAStateIsForgottenWithThePerson() {
        set(one, ServiceState.BROKEN, "");
        store().write(tx -> new ForgettingServices().forget(tx.session(), 5));

        assertThat(board().events(station))
                .allSatisfy(each -> assertThat(each.event().personId()).isNull());
    }
}
