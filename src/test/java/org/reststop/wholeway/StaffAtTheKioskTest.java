package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
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
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.counter.CounterHands;
import org.reststop.kiosk.counter.PaperPictures;
import org.reststop.kiosk.media.MediaShelf;
import org.reststop.kiosk.scan.Photo;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.store.attachment.ContentFolder;

/** HQ gives somebody of the staff a PIN; she works at a kiosk that is offline; then the kiosk meets HQ. */
class StaffAtTheKioskTest {
    private static final Pattern PIN = Pattern.compile("id=\"pin\">(\\d{6})<");
    private static final long ROOM = 10_000_000;
    private static final long STAFF = RunningHq.OTHER_COURIER;

    @TempDir
    private Path folder;

    @Test
    void whatWasDoneOfflineIsDoneAtHqAndTheKioskIsTold() throws Exception {
        try (RunningHq hq = new RunningHq(folder.resolve("hq"));
                RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"))) {
            assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            StaffAtHq staff = StaffAtHq.signIn(hq);
            String pin = givePin(staff);
            long serial = hq.badge().path("serial").longValue();
            try (SyncService sync = kiosk.sync()) {
                sync.start();
                soon(() -> pinOf(kiosk) != null);
            }
            assertThat(pinOf(kiosk).hash().matches(pin)).isTrue();

            // Offline: no sync runs.
            CounterHands hands = hands(kiosk);
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

    /** The paper hangs in one place; its picture is on every kiosk of the station. */
    @Test
    void aPaperNoticeGoesWithItsPictureToHqAndFromThereToAnotherKiosk() throws Exception {
        byte[] paper = Photo.jpeg(new ColourImage(320, 240, new byte[3 * 320 * 240]));
        try (RunningHq hq = new RunningHq(folder.resolve("hq"));
                StaffAtHq staff = StaffAtHq.signIn(hq);
                RunningKiosk here = new RunningKiosk(folder.resolve("here"));
                RunningKiosk there = new RunningKiosk(folder.resolve("there"))) {
            here.enrol(hq.address(), hq.enrolmentCode());
            there.enrol(hq.address(), hq.enrolmentCode());
            givePin(staff);
            Attachments kept = new Attachments(folder.resolve("here"), here.store, Clock.systemUTC(), ROOM);
            MediaShelf shelf = new MediaShelf(folder.resolve("here"), Clock.systemUTC(), ROOM).open(here.store);
            UUID written = hands(here)
                    .photograph(
                            "停水通知",
                            paper,
                            new PaperPictures(new Viewfinder(Runnable::run, Clock.systemUTC(), true), kept, shelf));
            String digest = notice(here, written).extras().media().getFirst().sha256();
            MediaShelf other = new MediaShelf(folder.resolve("there"), Clock.systemUTC(), ROOM).open(there.store);

            try (SyncService up = here.sync();
                    SyncService down = there.sync()) {
                up.carry(kept);
                down.fetch(other);
                up.start();
                down.start();
                soon(() -> notice(there, written) != null
                        && other.holds(notice(there, written).extras().media()));
            }

            assertThat(digest)
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(paper)));
            assertThat(new ContentFolder(hq.folder().resolve("attachments")).file(digest))
                    .hasBinaryContent(paper);
            assertThat(new ContentFolder(folder.resolve("there").resolve("media")).file(digest))
                    .hasBinaryContent(paper);
            assertThat(notice(there, written).extras().media())
                    .extracting(NoticeMedium::sha256)
                    .containsExactly(digest);
        }
    }

    /** She is staff of this station from now on; returns her PIN. */
    private static String givePin(StaffAtHq staff) throws Exception {
        staff.post(
                "/people/" + STAFF + "/edit", Map.of("name", "李雷", "role", "STAFF", "company", "", "phone-tail", ""));
        String page = staff.post("/counter/pins/" + STAFF, Map.of("station-" + RunningHq.STATION, "yes"));
        Matcher pin = PIN.matcher(page);
        assertThat(pin.find()).as(page).isTrue();
        return pin.group(1);
    }

    private static CounterHands hands(RunningKiosk kiosk) {
        return new CounterHands(
                kiosk.store,
                RunningHq.STATION,
                Clock.systemUTC(),
                new UuidV7(Clock.systemUTC(), new SecureRandom()),
                STAFF);
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
