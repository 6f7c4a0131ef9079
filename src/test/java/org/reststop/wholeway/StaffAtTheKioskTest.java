package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.counter.CounterDeed;
import org.reststop.domain.counter.CounterPin;
import org.reststop.domain.counter.DeedKind;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.counter.CounterHands;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;

/** HQ gives somebody of the staff a PIN; she works at a kiosk that is offline; then the kiosk meets HQ. */
class StaffAtTheKioskTest {
    private static final Pattern PIN = Pattern.compile("id=\"pin\">(\\d{6})<");
    private static final long STAFF = RunningHq.OTHER_COURIER;

    @TempDir
    private Path folder;

    @Test
    void whatWasDoneOfflineIsDoneAtHqAndTheKioskIsTold() throws Exception {
        try (RunningHq hq = new RunningHq(folder.resolve("hq"));
                RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"))) {
            assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            StaffAtHq staff = StaffAtHq.signIn(hq);
            staff.post(
                    "/people/" + STAFF + "/edit",
                    Map.of("name", "李雷", "role", "STAFF", "company", "", "phone-tail", ""));
            String page = staff.post("/counter/pins/" + STAFF, Map.of("station-" + RunningHq.STATION, "yes"));
            Matcher pin = PIN.matcher(page);
            assertThat(pin.find()).as(page).isTrue();
            long serial = hq.badge().path("serial").longValue();
            try (SyncService sync = kiosk.sync()) {
                sync.start();
                soon(() -> pinOf(kiosk) != null);
            }
            assertThat(pinOf(kiosk).hash().matches(pin.group(1))).isTrue();

            // Offline: no sync runs.
            CounterHands hands = new CounterHands(
                    kiosk.store,
                    RunningHq.STATION,
                    Clock.systemUTC(),
                    new UuidV7(Clock.systemUTC(), new SecureRandom()),
                    STAFF);
            UUID written = hands.write("周五停水");
            assertThat(hands.retitle(notice(kiosk, written), "周五上午停水")).isTrue();
            UUID down = hands.write("写错的公告");
            hands.takeDown(notice(kiosk, down));
            hands.replace(RunningHq.COURIER, serial);
            hands.askFor("赵新来");
            boolean revoked = kiosk.store.read(session -> session.get(Revocation.class, serial) != null);
            assertThat(revoked).isTrue();

            try (SyncService sync = kiosk.sync()) {
                sync.start();
                soon(() -> deeds(kiosk).stream().allMatch(deed -> deed.state() == DeedState.DONE));
            }

            Map<DeedKind, Long> told =
                    deeds(kiosk).stream().collect(Collectors.groupingBy(CounterDeed::kind, Collectors.counting()));
            assertThat(told)
                    .containsOnly(
                            Map.entry(DeedKind.NOTICE_WRITTEN, 2L),
                            Map.entry(DeedKind.NOTICE_CHANGED, 1L),
                            Map.entry(DeedKind.NOTICE_TAKEN_DOWN, 1L),
                            Map.entry(DeedKind.BADGE_REPLACED, 1L),
                            Map.entry(DeedKind.BADGE_ASKED, 1L));
            assertThat(notice(kiosk, written).text().titleZh()).isEqualTo("周五上午停水");
            assertThat(notice(kiosk, written).revision()).isEqualTo(2);
            assertThat(notice(kiosk, down).withdrawn()).isTrue();
            String seen = staff.get("/counter");
            assertThat(seen).contains("补办证件", "办新证件", "写了公告", "撤下公告").contains("/card");
            assertThat(staff.get("/people?q=" + URLEncoder.encode("赵新来", StandardCharsets.UTF_8)))
                    .contains("赵新来");
            assertThat(staff.get("/notices")).contains("周五上午停水");
        }
    }

    private static void soon(Callable<Boolean> so) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(so);
    }

    private static CounterPin pinOf(RunningKiosk kiosk) {
        return kiosk.store.read(session -> session.get(CounterPin.class, STAFF));
    }

    private static Notice notice(RunningKiosk kiosk, UUID id) {
        return kiosk.store.read(session -> session.get(Notice.class, id));
    }

    private static List<CounterDeed> deeds(RunningKiosk kiosk) {
        return kiosk.store.read(session -> session.createSelectionQuery("from CounterDeed", CounterDeed.class)
                .getResultList());
    }
}
