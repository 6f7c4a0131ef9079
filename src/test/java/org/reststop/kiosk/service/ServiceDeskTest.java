package org.reststop.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.service.Busyness;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.Change;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.NeedFact;
import org.reststop.sync.ServiceChange;
import org.reststop.sync.ServiceFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** What the station offers, kept by a real store. */
@SuppressWarnings("NullAway.Init")
class ServiceDeskTest {
    private static final String STATION = "xinghuali";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TestClock clock = new TestClock(Offerings.NOW);
    private final WireCodec codec = new WireCodec();
    private KioskStore store;
    private ServiceDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, new UuidV7(clock, new Random()));
        desk = new ServiceDesk(store, new ServiceDesk.Place(STATION, ZONE), clock, new Random());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void hear(List<ServiceStanding> services, Optional<UUID> answers) {
        var published =
                new ServiceChange.Published(STATION, 1, Offerings.hours().text(), services, answers.orElse(null));
        store.inbox()
                .restart(List.of(new Change(1, published.kind(), published.documentId(), codec.toBody(published))));
    }

    private ServiceStanding standing(ServiceKind service) {
        return desk.board().services().stream()
                .filter(each -> each.service() == service)
                .findFirst()
                .orElseThrow();
    }

    private List<FactBody> facts() {
        return store.outbox().next(1000).stream()
                .flatMap(fact -> codec.readFact(fact).stream())
                .toList();
    }

    private Reported report(ServiceKind service, Long... person) {
        return desk.report(service, person.length == 0 ? null : person[0], "驿站报修：热水坏了。", "zh");
    }

    @Test
    void theFirstReportIsAnOrdinaryNeedAndTheSecondJoinsIt() {
        hear(List.of(Offerings.of(ServiceKind.HOT_WATER, ServiceState.WORKING, 0, "")), Optional.empty());

        assertThat(report(ServiceKind.HOT_WATER, 42L)).isInstanceOf(Reported.Raised.class);
        assertThat(report(ServiceKind.HOT_WATER, 43L)).isEqualTo(new Reported.Joined(2));

        NeedFact.Raised need = (NeedFact.Raised) facts().getFirst();
        assertThat(need.category()).isEqualTo("property");
        assertThat(need.words()).isEqualTo("驿站报修：热水坏了。");
        assertThat(need.personId()).isEqualTo(42);
        UUID id = store.outbox().next(1).getFirst().id();
        assertThat(facts().subList(1, 3))
                .containsExactly(
                        new ServiceFact.Reported(STATION, ServiceKind.HOT_WATER, id, 42L),
                        new ServiceFact.Reported(STATION, ServiceKind.HOT_WATER, id, 43L));
        assertThat(store.<Long>read(session -> session.createSelectionQuery("select count(n) from Need n", Long.class)
                        .getSingleResult()))
                .isEqualTo(1);
    }

    @Test
    void whoeverReportsTheSameAgainIsThankedAndNotCountedTwice() {
        hear(List.of(Offerings.of(ServiceKind.HOT_WATER, ServiceState.WORKING, 0, "")), Optional.empty());
        report(ServiceKind.HOT_WATER);

        assertThat(report(ServiceKind.HOT_WATER)).isEqualTo(new Reported.Joined(1));
        clock.advance(ServiceDesk.SAME.plusSeconds(1));
        assertThat(report(ServiceKind.HOT_WATER)).isEqualTo(new Reported.Joined(2));
        assertThat(facts()).hasSize(3);
    }

    @Test
    void aReportThatHqKnowsOfFromElsewhereIsJoined() {
        UUID need = new UUID(5, 5);
        ServiceStanding broken =
                new ServiceStanding(ServiceKind.MICROWAVE, ServiceState.BROKEN, 1, "", clock.instant(), need, 4);
        hear(List.of(broken), Optional.empty());

        assertThat(report(ServiceKind.MICROWAVE)).isEqualTo(new Reported.Joined(5));
        assertThat(facts()).containsExactly(new ServiceFact.Reported(STATION, ServiceKind.MICROWAVE, need, null));
    }

    @Test
    void noMoreReportsAreTakenInAnHourThanThingsBreak() {
        hear(List.of(Offerings.of(ServiceKind.WIFI, ServiceState.WORKING, 0, "")), Optional.empty());
        for (long person = 1; person <= ServiceDesk.AN_HOUR; person++) {
            report(ServiceKind.WIFI, person);
        }

        assertThat(report(ServiceKind.WIFI, 99L)).isEqualTo(new Reported.TooMany());
        clock.advance(Duration.ofHours(1));
        assertThat(report(ServiceKind.WIFI, 99L)).isInstanceOf(Reported.Joined.class);
    }

    @Test
    void whatStaffSetIsShownAtOnceAndStaysUntilHqHasHeardOfIt() {
        ServiceStanding working = Offerings.of(ServiceKind.CHARGING, ServiceState.WORKING, 6, "");
        hear(List.of(working), Optional.empty());

        assertThat(desk.set(ServiceKind.CHARGING, ServiceState.BROKEN, "跳闸", 5L))
                .isTrue();
        Fact fact = store.outbox().next(1).getFirst();
        hear(List.of(working), Optional.empty());
        assertThat(standing(ServiceKind.CHARGING).state()).isEqualTo(ServiceState.BROKEN);
        assertThat(standing(ServiceKind.CHARGING).note()).isEqualTo("跳闸");

        // Somebody at HQ set it after HQ had heard the kiosk's.
        hear(List.of(Offerings.of(ServiceKind.CHARGING, ServiceState.LIMITED, 6, "")), Optional.of(fact.id()));
        assertThat(standing(ServiceKind.CHARGING).state()).isEqualTo(ServiceState.LIMITED);
    }

    @Test
    void whatTheStationDoesNotHaveCanNeitherBeSetNorReported() {
        hear(List.of(), Optional.empty());

        assertThat(desk.set(ServiceKind.TOILET, ServiceState.CLOSED, "", null)).isFalse();
        assertThat(report(ServiceKind.TOILET)).isEqualTo(new Reported.NotKept());
        assertThat(facts()).isEmpty();
    }

    @Test
    void howBusyItIsIsToldFromThisKiosksOwnCheckIns() {
        hear(List.of(), Optional.empty());
        for (int week = 1; week <= 4; week++) {
            for (int i = 0; i < 4; i++) {
                checkIn(Duration.ofDays(7L * week).plusMinutes(10L + i));
            }
        }
        checkIn(Duration.ofDays(29));
        assertThat(desk.board().busyness()).contains(Busyness.QUIET);
        for (int i = 0; i < 4; i++) {
            checkIn(Duration.ofMinutes(5L + i));
        }
        assertThat(desk.board().busyness()).contains(Busyness.AS_USUAL);
        for (int i = 0; i < 4; i++) {
            checkIn(Duration.ofMinutes(20L + i));
        }
        assertThat(desk.board().busyness()).contains(Busyness.BUSY);
    }

    private void checkIn(Duration ago) {
        store.write(tx -> {
            tx.session()
                    .insert(new CheckIn(
                            UUID.randomUUID(), STATION, 7, 1, clock.instant().minus(ago)));
            return ago;
        });
    }

    @Test
    void whenItOpensIsToldByTheStationsOwnClocks() {
        hear(List.of(), Optional.empty());
        clock.advance(Duration.ofHours(14));

        assertThat(desk.board().hours().orElseThrow()).isInstanceOf(OpeningHours.Now.Closed.class);
        assertThat(desk.board().isClosed()).isTrue();
    }
}
