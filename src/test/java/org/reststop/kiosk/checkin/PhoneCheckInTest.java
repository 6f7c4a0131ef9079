package org.reststop.kiosk.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Badge;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.PhoneCode;
import org.reststop.domain.badge.PhoneKey;
import org.reststop.domain.badge.PhoneUse;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.store.FeedPart;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

class PhoneCheckInTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:07Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final byte[] SECRET = new byte[PhoneKey.BYTES];
    private static final PhoneKey KEY =
            new PhoneKey(new Badge(0, Role.COURIER, 42, 7, TODAY, TODAY.plusYears(1)), SECRET);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(MORNING);
    private final UuidV7 ids = new UuidV7(clock, new Random(1));
    private final WireCodec codec = new WireCodec();
    private Optional<Duration> offset = Optional.empty();
    private KioskStore store;
    private CheckInDesk desk;
    private long position;

    @BeforeEach
    void open() {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        desk = desk(Duration.ZERO);
        hear(new BadgeChange.PhoneKeyPublished(7, 42, Role.COURIER, SECRET, TODAY, TODAY.plusYears(1)), false);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private CheckInDesk desk(Duration repeatWithin) {
        Place place = new Place("xinghuali", SHANGHAI, repeatWithin);
        return new CheckInDesk(store, new BadgeRecognizer(SHANGHAI, () -> offset), place, clock, ids);
    }

    private void hear(ChangeBody body, boolean removed) {
        position++;
        Change change =
                new Change(position, body.kind(), body.documentId(), codec.toBody(body), removed ? Boolean.TRUE : null);
        store.inbox().apply(new FeedPart(List.of(change), position, false, null));
    }

    private static String code(Instant at) {
        return PhoneCode.show(KEY, PhoneCode.counter(at));
    }

    private BadgeVerdict refusal(String text) {
        return ((CheckInOutcome.Refused) desk.checkIn(text)).verdict();
    }

    @Test
    void aCodeOnAPhoneChecksInAndItsStepGoesToHqWithTheFact() {
        assertThat(desk.checkIn(code(MORNING))).isInstanceOf(CheckInOutcome.Welcomed.class);

        assertThat(store.outbox().next(9)).singleElement().satisfies(fact -> assertThat(codec.readFact(fact))
                .contains(new PersonFact.CheckedIn("xinghuali", 42, 7, PhoneCode.counter(MORNING))));
    }

    @Test
    void theSameCodeAgainIsRefusedAndTheNextOneCounts() {
        desk.checkIn(code(MORNING));

        assertThat(refusal(code(MORNING))).isInstanceOf(BadgeVerdict.Used.class);
        clock.advance(PhoneCode.STEP);
        assertThat(desk.checkIn(code(clock.instant()))).isInstanceOf(CheckInOutcome.Welcomed.class);
    }

    @Test
    void aCodeThatOnlyGreetedAgainIsUsedUpTooAndMakesNoFact() {
        desk = desk(Duration.ofMinutes(10));
        desk.checkIn(code(MORNING));
        clock.advance(PhoneCode.STEP);

        assertThat(desk.checkIn(code(clock.instant()))).isInstanceOf(CheckInOutcome.WelcomedAgain.class);
        assertThat(refusal(code(clock.instant()))).isInstanceOf(BadgeVerdict.Used.class);
        assertThat(store.outbox().queued()).isEqualTo(1);
    }

    @Test
    void aUsedCodeStaysUsedWhenTheKioskStartsAgain() {
        desk.checkIn(code(MORNING));
        store.close();
        open();

        assertThat(refusal(code(MORNING))).isInstanceOf(BadgeVerdict.Used.class);
    }

    @Test
    void aCodeThatWasUsedAtAnotherKioskIsRefusedOnceHqHasToldOfIt() {
        hear(new BadgeChange.PhoneUsed(7, PhoneCode.counter(MORNING)), false);

        assertThat(refusal(code(MORNING))).isInstanceOf(BadgeVerdict.Used.class);
    }

    @Test
    void whatHqTellsLateDoesNotMakeAUsedCodeGoodAgain() {
        desk.checkIn(code(MORNING));
        hear(new BadgeChange.PhoneUsed(7, PhoneCode.counter(MORNING) - 5), false);

        assertThat(refusal(code(MORNING))).isInstanceOf(BadgeVerdict.Used.class);
        assertThat(store.read(session -> session.get(PhoneUse.class, 7L)).counter())
                .isEqualTo(PhoneCode.counter(MORNING));
    }

    @Test
    void aKeyThatHqTakesAwayCountsNoMore() {
        hear(new BadgeChange.PhoneKeyPublished(7, 42, Role.COURIER, new byte[0], TODAY, TODAY), true);

        assertThat(refusal(code(MORNING))).isInstanceOf(BadgeVerdict.KeyMissing.class);
    }

    @Test
    void aKioskWhoseClockIsHoursOffTakesTheCodeOfHqsTime() {
        offset = Optional.of(Duration.ofHours(3));

        assertThat(refusal(code(MORNING))).isInstanceOf(BadgeVerdict.OutOfStep.class);
        assertThat(desk.checkIn(code(MORNING.plus(Duration.ofHours(3))))).isInstanceOf(CheckInOutcome.Welcomed.class);
    }

    @Test
    void eachRefusalOfAPhonesCodeHasItsOwnMessage() {
        assertThat(List.of(
                        new BadgeVerdict.Used(KEY.badge()),
                        new BadgeVerdict.OutOfStep(KEY.badge()),
                        new BadgeVerdict.KeyMissing()))
                .extracting(verdict -> Refusal.of(new CheckInOutcome.Refused(verdict))
                        .orElseThrow()
                        .key())
                .doesNotHaveDuplicates();
    }
}
