package org.reststop.kiosk.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings.Language;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.domain.checkin.CheckIns_;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeRead;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.screen.Texts;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.Badges;
import org.reststop.testing.LogLines;
import org.reststop.testing.TestClock;

class CheckInDeskTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration TEN_YEARS = Duration.ofDays(3652);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final Badges badges = new Badges(1);
    private final TestClock clock = new TestClock(MORNING);
    private final UuidV7 ids = new UuidV7(clock, new Random(1));
    private KioskStore store;
    private CheckInDesk desk;

    @BeforeEach
    void openTheStore() {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        store.write(tx -> tx.session().insert(badges.key()));
        Place place = new Place("xinghuali", SHANGHAI, Duration.ofMinutes(5));
        desk = new CheckInDesk(store, new BadgeRecognizer(SHANGHAI), place, clock, ids);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void aValidBadgeIsCheckedInAndItsFactWaitsForHq() {
        CheckInOutcome outcome = desk.checkIn(badges.courier(42, 7, TODAY));

        assertThat(outcome).isInstanceOfSatisfying(CheckInOutcome.Welcomed.class, welcomed -> {
            assertThat(welcomed.visits()).isEqualTo(1);
            assertThat(welcomed.maskedName()).isEmpty();
            assertThat(welcomed.at()).isEqualTo(MORNING);
        });
        assertThat(store.outbox().next(9)).singleElement().satisfies(fact -> {
            assertThat(fact.seq()).isEqualTo(1);
            assertThat(fact.at()).isEqualTo(MORNING);
            assertThat(new WireCodec().readFact(fact)).contains(new PersonFact.CheckedIn("xinghuali", 42, 7));
            assertThat(checkInIds()).containsExactly(fact.id());
        });
    }

    @Test
    void theGreetingKnowsNameVisitsAndUnreadNotices() {
        Notice read = notice(1, TODAY);
        store.write(tx -> {
            tx.session().insert(new Person(42, "王*明", Role.COURIER, "蓝天速递"));
            tx.session().insert(read);
            tx.session().insert(notice(2, TODAY));
            tx.session().insert(notice(3, TODAY.plusDays(1)));
            tx.session().insert(new NoticeRead(42, read.id(), MORNING));
            return 0;
        });
        desk.checkIn(badges.courier(42, 7, TODAY));
        clock.advance(Duration.ofHours(3));

        assertThat(desk.checkIn(badges.courier(42, 7, TODAY)))
                .isInstanceOfSatisfying(CheckInOutcome.Welcomed.class, welcomed -> {
                    assertThat(welcomed.maskedName()).contains("王*明");
                    assertThat(welcomed.visits()).isEqualTo(2);
                    assertThat(welcomed.unreadNotices()).isEqualTo(1);
                });
    }

    @Test
    void aSecondScanOfTheSameVisitIsGreetedButNotCounted() {
        desk.checkIn(badges.courier(42, 7, TODAY));
        clock.advance(Duration.ofMinutes(4));

        assertThat(desk.checkIn(badges.courier(42, 7, TODAY)))
                .isInstanceOfSatisfying(CheckInOutcome.WelcomedAgain.class, again -> {
                    assertThat(again.visits()).isEqualTo(1);
                    assertThat(again.firstAt()).isEqualTo(MORNING);
                });
        assertThat(checkInIds()).hasSize(1);
        assertThat(store.outbox().queued()).isEqualTo(1);
    }

    @Test
    void aClockSetBackAnHourNeitherBlocksNorSwallowsTheNextVisit() {
        desk.checkIn(badges.courier(42, 7, TODAY));
        clock.advance(Duration.ofHours(-1));

        assertThat(desk.checkIn(badges.courier(42, 7, TODAY))).isInstanceOf(CheckInOutcome.Welcomed.class);
    }

    @Test
    void whatAClockThatRanAheadLeftInTheFutureDoesNotMakeEveryLaterScanAVisit() {
        String badge = badges.courier(42, 7, TODAY);
        clock.advance(Duration.ofDays(90));
        desk.checkIn(badge);
        clock.advance(Duration.ofDays(-90));

        assertThat(desk.checkIn(badge)).isInstanceOf(CheckInOutcome.Welcomed.class);
        clock.advance(Duration.ofMinutes(4));
        assertThat(desk.checkIn(badge)).isInstanceOf(CheckInOutcome.WelcomedAgain.class);
        clock.advance(Duration.ofMinutes(4));
        assertThat(desk.checkIn(badge)).isInstanceOf(CheckInOutcome.Welcomed.class);
    }

    @Test
    void byAClockTenYearsOffABadgeIsRefusedWithAHintAtTheDateAndVisitsCountOnceItIsRight() {
        String badge = badges.courier(42, 7, TODAY);
        clock.advance(TEN_YEARS);
        assertThat(refusalOf(badge)).contains("有效期到", "终端的日期不对");
        clock.advance(TEN_YEARS.multipliedBy(-2));
        assertThat(refusalOf(badge)).contains("起才能使用", "如果日期不对");
        clock.advance(TEN_YEARS);

        assertThat(desk.checkIn(badge)).isInstanceOf(CheckInOutcome.Welcomed.class);
        clock.advance(Duration.ofHours(1));
        assertThat(desk.checkIn(badge)).isInstanceOf(CheckInOutcome.Welcomed.class);
        assertThat(store.outbox().queued()).isEqualTo(2);
    }

    private String refusalOf(String badge) {
        Refusal refusal = Refusal.of(desk.checkIn(badge)).orElseThrow();
        return new Texts(Language.ZH).get("refusal." + refusal.key() + ".text", String.valueOf(refusal.day()));
    }

    @Test
    void oneBadgeBeforeManyReadersAtOnceIsOneCheckIn() throws Exception {
        String badge = badges.courier(42, 7, TODAY);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<CheckInOutcome>> scans = Stream.<Callable<CheckInOutcome>>generate(
                            () -> () -> desk.checkIn(badge))
                    .limit(20)
                    .toList();
            for (Future<CheckInOutcome> scan : readers.invokeAll(scans)) {
                assertThat(scan.get())
                        .isInstanceOfAny(CheckInOutcome.Welcomed.class, CheckInOutcome.WelcomedAgain.class);
            }
        }

        assertThat(checkInIds()).hasSize(1);
    }

    @Test
    void aStoreThatFailsIsLoggedOnceNotWithEveryScan() {
        String badge = badges.courier(42, 7, TODAY);
        store.close();
        try (LogLines log = new LogLines(CheckInDesk.class)) {
            assertThat(desk.checkIn(badge)).isInstanceOf(CheckInOutcome.NotStored.class);
            assertThat(desk.checkIn(badge)).isInstanceOf(CheckInOutcome.NotStored.class);

            assertThat(log.levels()).containsExactly(Level.ERROR);
        }
    }

    @Test
    void refusedBadgesWriteNothing() {
        store.write(tx -> tx.session().insert(new Revocation(8, MORNING, "丢失")));
        String good = badges.courier(42, 7, TODAY);

        assertRefused(good.substring(0, 60), BadgeVerdict.Unreadable.class);
        assertRefused("https://example.com/pay?x=1", BadgeVerdict.NotOurs.class);
        assertRefused(new Badges(1).courier(42, 7, TODAY), BadgeVerdict.Forged.class);
        assertRefused(new Badges(2).courier(42, 7, TODAY), BadgeVerdict.NotOurs.class);
        assertRefused(badges.courier(42, 8, TODAY), BadgeVerdict.Revoked.class);
        assertRefused(badges.courier(42, 7, TODAY.minusYears(2)), BadgeVerdict.Expired.class);
        assertRefused(badges.courier(42, 7, TODAY.plusDays(9)), BadgeVerdict.NotYetValid.class);
        assertThat(checkInIds()).isEmpty();
        assertThat(store.outbox().queued()).isZero();
    }

    @Test
    void theRoleOnThePersonsCardGoesBeforeTheOneOnTheBadge() {
        store.write(tx -> tx.session().insert(new Person(42, "王*明", Role.MOBILE_GRID_WORKER, "")));

        assertThat(desk.checkIn(badges.courier(42, 7, TODAY)))
                .isInstanceOfSatisfying(CheckInOutcome.Welcomed.class, welcomed -> assertThat(welcomed.role())
                        .isEqualTo(Role.MOBILE_GRID_WORKER));
        assertThat(desk.checkIn(badges.courier(43, 8, TODAY)))
                .isInstanceOfSatisfying(CheckInOutcome.Welcomed.class, welcomed -> assertThat(welcomed.role())
                        .isEqualTo(Role.COURIER));
    }

    @Test
    void aCodeThatIsNoBadgeIsLeftToTheNextRecognizerAndAFalseBadgeIsNot() {
        Recognizer both = new BadgeRecognizer(SHANGHAI)
                .otherwise((session, text, now) -> new Recognition.Known(new Credential(44, Role.COURIER, 9)));
        Place place = new Place("xinghuali", SHANGHAI, Duration.ofMinutes(5));
        desk = new CheckInDesk(store, both, place, clock, ids);

        assertThat(desk.checkIn("LANTIAN-0815")).isInstanceOf(CheckInOutcome.Welcomed.class);
        assertRefused(new Badges(1).courier(42, 7, TODAY), BadgeVerdict.Forged.class);
    }

    @Test
    void theDayIsTheStationsDay() {
        clock.advance(Duration.ofHours(15));
        LocalDate tomorrowInShanghai = TODAY.plusDays(1);

        assertThat(desk.checkIn(badges.courier(42, 7, tomorrowInShanghai.minusYears(1))))
                .isInstanceOf(CheckInOutcome.Welcomed.class);
        assertRefused(badges.courier(43, 9, tomorrowInShanghai.minusYears(1).minusDays(1)), BadgeVerdict.Expired.class);
    }

    private void assertRefused(String text, Class<? extends BadgeVerdict> verdict) {
        assertThat(desk.checkIn(text))
                .isInstanceOfSatisfying(CheckInOutcome.Refused.class, refused -> assertThat(refused.verdict())
                        .isInstanceOf(verdict));
    }

    private List<UUID> checkInIds() {
        return store.read(session -> new CheckIns_(session)
                .findBetween("xinghuali", Instant.EPOCH, MORNING.plus(Duration.ofDays(9))).stream()
                        .map(checkIn -> checkIn.id())
                        .toList());
    }

    private static Notice notice(int number, LocalDate from) {
        return new Notice(
                new UUID(0, number),
                1,
                new NoticeText("公告" + number, "正文", "", ""),
                new NoticeWindow(MORNING, from, from.plusDays(7), false),
                false);
    }
}
