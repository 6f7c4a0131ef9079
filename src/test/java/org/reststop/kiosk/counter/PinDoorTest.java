package org.reststop.kiosk.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.counter.CounterPin;
import org.reststop.domain.counter.PinHash;
import org.reststop.domain.counter.Pins;
import org.reststop.domain.person.Person;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.sync.CounterFact;
import org.reststop.sync.FactBody;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** Who comes behind the counter, and who has to wait. */
class PinDoorTest {
    private static final long LIN = 7;
    private static final PinHash PIN = Pins.quick("246810");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T00:42:00Z"));
    private long nanos = 5;
    private KioskStore store;
    private PinDoor door;

    @BeforeEach
    void setAPin() {
        ReadyStores.kiosk(folder);
        open();
        store.write(tx -> {
            tx.session().insert(new Person(LIN, "林*", Role.STAFF, ""));
            tx.session().insert(new CounterPin(LIN, PIN));
            return 0;
        });
    }

    private void open() {
        UuidV7 ids = new UuidV7(clock, new Random(2));
        store = KioskStores.open(folder, clock, ids);
        door = new PinDoor(store, "xinghuali", clock, () -> nanos, ids);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        clock.advance(time);
    }

    private Duration wrong() {
        return ((PinAnswer.Wait) door.enter(LIN, "000000")).left();
    }

    @Test
    void theRightPinOpens() {
        assertThat(door.enter(LIN, "246810")).isEqualTo(new PinAnswer.Open());
    }

    @Test
    void eachWrongPinDoublesTheWaitUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Duration wait = wrong();
            waits.add(wait.toSeconds());
            pass(wait);
        }

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
    }

    @Test
    void theRightPinIsNotTakenBeforeTheWaitIsOver() {
        wrong();
        pass(wrong().minusSeconds(1));

        assertThat(door.enter(LIN, "246810")).isInstanceOf(PinAnswer.Wait.class);

        pass(Duration.ofSeconds(1));
        assertThat(door.enter(LIN, "246810")).isEqualTo(new PinAnswer.Open());
    }

    @Test
    void theRightPinForgetsTheWrongOnes() {
        pass(wrong());
        pass(wrong());
        door.enter(LIN, "246810");

        assertThat(wrong()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void settingTheClockForwardOrBackShortensNoWait() {
        pass(wrong());
        pass(wrong());
        Duration left = wrong();

        clock.advance(Duration.ofDays(3));
        assertThat(door.look(LIN)).isEqualTo(new PinAnswer.Wait(left, false));

        clock.advance(Duration.ofDays(-30));
        assertThat(door.look(LIN)).isEqualTo(new PinAnswer.Wait(left, false));
    }

    @Test
    void aRestartBeginsTheWaitAnewAndForgetsNoGuess() {
        for (int i = 0; i < 4; i++) {
            pass(wrong());
        }
        Duration left = wrong();
        store.close();
        nanos = 9;
        open();

        assertThat(door.look(LIN)).isEqualTo(new PinAnswer.Wait(left, false));
        pass(left);
        assertThat(wrong()).isEqualTo(left.multipliedBy(2));
    }

    @Test
    void whoHasNoPinHereCannotTry() {
        store.write(tx -> {
            tx.session().insert(new Person(8, "赵*", Role.STAFF, ""));
            return 0;
        });

        assertThat(door.look(8)).isEqualTo(new PinAnswer.NoPin());
    }

    @Test
    void whoIsNoStaffAnyMoreStaysOut() {
        store.write(tx -> {
            tx.session().upsert(new Person(LIN, "林*", Role.VOLUNTEER, ""));
            return 0;
        });

        assertThat(door.enter(LIN, "246810")).isEqualTo(new PinAnswer.NotStaff());
        assertThat(door.mayStay(LIN)).isFalse();
    }

    @Test
    void aBadgeThatIsRevokedAfterItsScanOpensNothing() {
        store.write(tx -> {
            UuidV7 ids = new UuidV7(clock, new Random(3));
            tx.session().insert(new CheckIn(ids.next(), "xinghuali", LIN, 88, clock.instant()));
            tx.session().insert(new Revocation(88, clock.instant(), "丢失"));
            return 0;
        });

        assertThat(door.enter(LIN, "246810")).isEqualTo(new PinAnswer.NotStaff());
    }

    @Test
    void hqHearsOfEachTryWithoutTheDigits() {
        wrong();
        pass(Duration.ofSeconds(1));
        door.enter(LIN, "246810");

        WireCodec codec = new WireCodec();
        List<FactBody> told = store.outbox().next(10).stream()
                .flatMap(fact -> codec.readFact(fact).stream())
                .toList();
        assertThat(told)
                .containsExactly(
                        new CounterFact.PinRefused("xinghuali", LIN, 1),
                        new CounterFact.CounterOpened("xinghuali", LIN));
    }
}
