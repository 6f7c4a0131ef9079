package org.reststop.hq.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.station.Station;
import org.reststop.hq.cap.CapEntry.Outcome;
import org.reststop.hq.cap.CapInfo.Severity;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeSight;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.store.Store;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** What alerts do to screens, in whatever order they come, on each database that HQ runs on. */
abstract class CapDeskContract {
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TestClock clock = new TestClock(NOW);
    private final UuidV7 ids = new UuidV7(clock, new Random(3));
    private CapDesk desk;
    private CapOffice office;

    abstract Store store();

    static List<Class<?>> entities() {
        return Stream.of(NoticeBoard.ENTITIES, Cap.ENTITIES)
                .flatMap(List::stream)
                .toList();
    }

    @BeforeEach
    void begin() {
        store().write(tx -> {
            for (String entity :
                    List.of("CapEntry", "CapText", "CapReference", "CapRule", "Notice", "NoticeRevision")) {
                tx.session().createMutationQuery("delete from " + entity).executeUpdate();
            }
            tx.session().createNativeMutationQuery("delete from feed").executeUpdate();
            tx.session().upsert(new Station("xihu", "西湖驿站", "West Lake", SHANGHAI));
            return tx;
        });
        NoticeBoard board = new NoticeBoard(store(), new FeedPublisher(new WireCodec()), clock, ids);
        desk = new CapDesk(store(), board, clock, ids);
        office = new CapOffice(store(), ids);
        rule(Set.of(Severity.EXTREME), "330106", CapDeed.EMERGENCY, NoticeTargets.of("xihu"));
        rule(Set.of(Severity.EXTREME, Severity.SEVERE), "", CapDeed.HIGH, NoticeTargets.ALL);
    }

    private void rule(Set<Severity> severities, String area, CapDeed deed, NoticeTargets targets) {
        office.save(Optional.empty(), new CapRule.Fit(severities, Set.of(), Set.of(), area), deed, targets);
    }

    private Outcome take(byte[] message) {
        List<UUID> before = office.page(0, 50).stream().map(CapEntry::id).toList();
        desk.take(message, "test.xml");
        return office.page(0, 50).stream()
                .filter(entry -> !before.contains(entry.id()))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private List<Notice> notices() {
        return new NoticeSights(store(), clock)
                .all().stream().map(sight -> sight.notice()).toList();
    }

    private Notice onlyNotice() {
        assertThat(notices()).hasSize(1);
        return notices().getFirst();
    }

    private NoticeSight onlySight() {
        assertThat(notices()).hasSize(1);
        return new NoticeSights(store(), clock).all().getFirst();
    }

    private List<Outcome> outcomes() {
        return store().read(
                        session -> session
                                .createSelectionQuery("from CapEntry e order by e.sent, e.id", CapEntry.class)
                                .getResultList()
                                .stream()
                                .map(CapEntry::outcome)
                                .toList());
    }

    @Test
    void aRuleMakesAnEmergencyOfItAtItsStationsUntilItExpires() {
        assertThat(take(Samples.rain())).isEqualTo(Outcome.EMERGENCY);

        Notice notice = onlyNotice();
        assertThat(notice.extras().priority()).isEqualTo(NoticePriority.EMERGENCY);
        assertThat(notice.extras().sound()).isTrue();
        assertThat(notice.extras().expiresAt()).isEqualTo(Instant.parse("2026-03-01T12:30:00Z"));
        assertThat(new NoticeSights(store(), clock).all().getFirst().targets()).isEqualTo(NoticeTargets.of("xihu"));
    }

    @Test
    void anAlertIsComingUntilTheInstantFromWhichItCountsAndShownFromThenOn() {
        Instant effective = Instant.parse("2026-03-01T10:00:00Z");

        take(Samples.rain("<effective>2026-03-01T08:30", "<effective>2026-03-01T18:00"));

        assertThat(onlyNotice().isShownAt(effective.minusSeconds(1), SHANGHAI)).isFalse();
        assertThat(onlyNotice().isShownAt(effective, SHANGHAI)).isTrue();
        assertThat(onlySight().state()).isEqualTo(NoticeSight.State.COMING);
        clock.advance(Duration.between(NOW, effective));
        assertThat(onlySight().isAlarm()).isTrue();
    }

    @Test
    void itEndsWithTheLastInfoThatARuleTook() {
        take(Samples.rainAnd("Extreme", "Minor", "2026-03-01T20:30", "2026-03-02T20:30"));

        assertThat(onlyNotice().extras().expiresAt()).isEqualTo(Instant.parse("2026-03-01T12:30:00Z"));
    }

    @Test
    void infosThatCountAtOtherTimesAreANoticeEachAndAreTakenBackTogether() {
        take(rainNowAndTonight());

        assertThat(notices())
                .extracting(
                        notice -> notice.text().titleZh().contains("今夜"),
                        notice -> notice.extras().startsAt(),
                        notice -> notice.extras().expiresAt())
                .containsExactlyInAnyOrder(
                        tuple(false, null, Instant.parse("2026-03-01T12:30:00Z")),
                        tuple(true, Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-01T18:00:00Z")));
        take(Samples.about("Cancel", "c1", "2026-03-01T10:00:00+08:00"));
        assertThat(notices()).hasSize(2).allMatch(Notice::withdrawn);
    }

    @Test
    void anUpdateThatTellsOfOneTimeLeavesNoNoticeOfAnother() {
        take(rainNowAndTonight());

        take(Samples.about("Update", "u1", "2026-03-01T09:00:00+08:00", "红色", "橙色"));
        assertThat(notices())
                .filteredOn(notice -> !notice.withdrawn())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text().titleZh()).contains("橙色"));
    }

    @Test
    void oneNoticeIsInBothLanguagesThoughTheirTimesDiffer() {
        take(Samples.rainAnd("zh-CN", "en-US", "西湖区气象台发布暴雨", "Rainstorm", "2026-03-01T20:30", "2026-03-01T23:00"));

        assertThat(onlyNotice().text().titleEn()).contains("Rainstorm");
        assertThat(onlyNotice().extras().expiresAt()).isEqualTo(Instant.parse("2026-03-01T12:30:00Z"));
    }

    private static byte[] rainNowAndTonight() {
        return Samples.rainAnd(
                "红色",
                "今夜红色",
                "<effective>2026-03-01T08:30",
                "<effective>2026-03-01T18:00",
                "2026-03-01T20:30",
                "2026-03-02T02:00");
    }

    @Test
    void anInfoThatIsOverWhenItComesIsNotToldAndDecidesNothing() {
        assertThat(take(Samples.rainAnd("红色", "旧的红色", "2026-03-01T20:30", "2026-03-01T08:50")))
                .isEqualTo(Outcome.EMERGENCY);
        assertThat(onlyNotice().text().bodyZh()).doesNotContain("旧的红色");

        assertThat(take(Samples.about(
                        "Update",
                        "u1",
                        "2026-03-01T08:40:00+08:00",
                        "Extreme",
                        "Severe",
                        "</info>",
                        "</info>" + Samples.info("2026-03-01T20:30", "2026-03-01T08:50"))))
                .as("only what is over is extreme")
                .isEqualTo(Outcome.HIGH);
    }

    @Test
    void theFirstRuleThatFitsDecidesAndWithoutOneItIsOnlyListed() {
        assertThat(take(Samples.rain("330106000000", "330200000000"))).isEqualTo(Outcome.HIGH);
        assertThat(take(Samples.rain("_20260301", "_2", "Extreme", "Minor"))).isEqualTo(Outcome.IGNORED);
        assertThat(onlyNotice().extras().priority()).isEqualTo(NoticePriority.HIGH);
    }

    @Test
    void theSameAlertTwiceIsOneHoweverItsTimeIsWritten() {
        take(Samples.rain());

        assertThat(desk.take(Samples.rain("<sent>2026-03-01T08:30:00+08:00", "<sent>2026-03-01T00:30:00Z"), "again"))
                .isEqualTo(CapDesk.Taken.KNOWN);
        assertThat(onlyNotice().revision()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsActualAndPublicInterruptsAndAnExerciseSaysThatItIsOne() {
        for (String status : List.of("System", "Test", "Draft")) {
            assertThat(take(Samples.rain("_2026", "_" + status, "Actual", status)))
                    .isEqualTo(Outcome.NOT_REAL);
        }
        assertThat(take(Samples.rain("_2026", "_p", "Public", "Restricted"))).isEqualTo(Outcome.NOT_PUBLIC);
        assertThat(notices()).isEmpty();

        assertThat(take(Samples.rain("_2026", "_e", "Actual", "Exercise"))).isEqualTo(Outcome.EXERCISE);
        assertThat(onlyNotice().extras().priority()).isEqualTo(NoticePriority.NORMAL);
        assertThat(onlyNotice().text().titleZh()).startsWith("【演练】");
    }

    @Test
    void anUpdateTakesItsPlaceInTheSameNoticeAndACancelOfTheFirstTakesBothBack() {
        take(Samples.rain());
        UUID notice = onlyNotice().id();

        take(Samples.about("Update", "u1", "2026-03-01T09:00:00+08:00", "红色", "橙色", "Extreme", "Severe"));
        assertThat(onlyNotice().id()).isEqualTo(notice);
        assertThat(onlyNotice().text().titleZh()).contains("橙色");
        assertThat(onlyNotice().extras().priority()).isEqualTo(NoticePriority.HIGH);

        take(Samples.about("Cancel", "c1", "2026-03-01T10:00:00+08:00"));
        assertThat(onlyNotice().withdrawn()).isTrue();
        assertThat(outcomes()).containsExactly(Outcome.UPDATED, Outcome.CANCELLED, Outcome.CANCELS);
    }

    @Test
    void whatIsUpdatedOrCancelledBeforeItComesIsNotShown() {
        assertThat(take(Samples.about("Cancel", "c1", "2026-03-01T08:40:00+08:00")))
                .isEqualTo(Outcome.CANCELS);
        assertThat(take(Samples.rain())).isEqualTo(Outcome.CANCELLED);
        assertThat(notices()).isEmpty();
    }

    @Test
    void anUpdateThatComesFirstIsShownAndTheOldOneAfterItChangesNothing() {
        take(Samples.about("Update", "u1", "2026-03-01T09:00:00+08:00", "红色", "新的红色"));

        assertThat(take(Samples.rain())).isEqualTo(Outcome.UPDATED);
        assertThat(onlyNotice().text().titleZh()).contains("新的红色");
    }

    @Test
    void anExercisesCancelDoesNothingToWhatIsReal() {
        take(Samples.rain());

        take(Samples.about("Cancel", "x", "2026-03-01T08:40:00+08:00", "Actual", "Exercise"));

        assertThat(onlyNotice().withdrawn()).isFalse();
    }

    @Test
    void whatIsOverWhenItComesIsOnlyListed() {
        assertThat(take(Samples.file("severe-thunderstorm.xml"))).isEqualTo(Outcome.EXPIRED);
        assertThat(notices()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsListedOnceWithItsText() {
        assertThat(desk.take("kein XML".getBytes(UTF_8), "a.xml")).isEqualTo(CapDesk.Taken.UNREADABLE);
        assertThat(desk.take("kein XML".getBytes(UTF_8), "b.xml")).isEqualTo(CapDesk.Taken.KNOWN);

        CapEntry entry = office.page(0, 10).getFirst();
        assertThat(entry.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(office.find(entry.id()).orElseThrow().raw()).isEqualTo("kein XML");
    }
}
