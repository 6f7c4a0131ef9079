package org.reststop.kiosk.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.kiosk.screen.Background;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.sync.FactBody;
import org.reststop.sync.WallFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** An emergency over a real store: until it is read, over, or withdrawn, and across restarts. */
@SuppressWarnings("NullAway.Init")
class EmergencyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    private final TestClock clock = new TestClock(NOW);
    private final AtomicInteger tones = new AtomicInteger();

    @TempDir
    Path folder;

    private KioskStore store;
    private EmergencyViewModel model;

    @BeforeEach
    void open() {
        store = KioskStores.open(folder, clock, new UuidV7(clock, new Random(1)));
        model = model();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itInterruptsSoundsAndIsToldToHqOnce() {
        publish(emergency(1, null, false));
        model.refresh();
        model.refresh();

        assertThat(shown()).contains(ID);
        assertThat(tones).hasValue(1);
        assertThat(facts()).containsExactly(new WallFact.EmergencySeen(ID, 1));
        tick(20);
        assertThat(tones).hasValue(2);
        tick(2_000);
        assertThat(tones).hasValue(15);
    }

    @Test
    void whoHasReadItIsToldToHqAndItDoesNotComeBackThoughTheKioskIsStartedAnew() {
        publish(emergency(1, null, false));
        model.visitor(() -> Optional.of(42L));
        model.refresh();
        model.read();

        assertThat(shown()).isEmpty();
        assertThat(facts())
                .containsExactly(new WallFact.EmergencySeen(ID, 1), new WallFact.EmergencyAcknowledged(ID, 1, 42L));
        restart();
        assertThat(shown()).isEmpty();
    }

    @Test
    void oneThatNobodyHasReadComesBackAfterARestartAndIsToldAsSeenOnce() {
        publish(emergency(1, null, false));
        model.refresh();
        restart();

        assertThat(shown()).contains(ID);
        assertThat(facts()).containsExactly(new WallFact.EmergencySeen(ID, 1));
    }

    @Test
    void aNewRevisionOfOneThatWasReadInterruptsAgain() {
        publish(emergency(1, null, false));
        model.refresh();
        model.read();
        publish(emergency(2, null, false));
        model.refresh();

        assertThat(shown()).contains(ID);
    }

    @Test
    void itInterruptsByTheTimeOfNoticesThoughThisMachinesClockIsAYearOff() {
        clock.advance(Duration.ofDays(365));
        EmergencyViewModel byHq =
                new EmergencyViewModel(new Background(Runnable::run, Runnable::run), tones::incrementAndGet);
        byHq.begin(
                new EmergencyBook(store, ZoneOffset.UTC, clock, new TestClock(NOW), new UuidV7(clock, new Random(4))),
                () -> {});
        publish(emergency(1, NOW.plus(Duration.ofHours(1)), false));
        byHq.refresh();

        assertThat(byHq.shownProperty().get()).isPresent();
        assertThat(store.outbox().next(1)).singleElement().satisfies(fact -> assertThat(fact.at())
                .as("HQ puts right the clock by which facts are dated")
                .isEqualTo(clock.instant()));
    }

    @Test
    void itInterruptsFromTheInstantAtWhichItBeginsWithoutHqSayingAnything() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        NoticeExtras later = new NoticeExtras(
                NoticeAudience.ALL, NoticePriority.EMERGENCY, null, null, List.of(), null, true, NOW.plusSeconds(60));
        publish(new Notice(
                ID, 1, new NoticeText("今晚暴雨", "请减速。", "", ""), new NoticeWindow(NOW, day, day, false), false, later));
        model.refresh();
        clock.advance(Duration.ofSeconds(59));
        tick(30);
        assertThat(shown()).isEmpty();
        assertThat(tones).hasValue(0);

        clock.advance(Duration.ofSeconds(1));
        tick(15);

        assertThat(shown()).contains(ID);
    }

    @Test
    void itGoesWhenHqLiftsItOrWhenItIsOver() {
        publish(emergency(1, NOW.plusSeconds(60), false));
        model.refresh();
        clock.advance(Duration.ofSeconds(59));
        tick(1);
        assertThat(shown()).contains(ID);
        clock.advance(Duration.ofSeconds(1));
        tick(1);
        assertThat(shown()).isEmpty();

        publish(emergency(2, null, false));
        model.refresh();
        assertThat(shown()).contains(ID);
        publish(emergency(3, null, true));
        model.refresh();
        assertThat(shown()).isEmpty();
    }

    @Test
    void theToneIsHeardAndEndsInSilence() {
        byte[] samples = Alarm.samples();
        int loudest = 0;
        for (int i = 0; i < samples.length / 2; i++) {
            loudest = Math.max(loudest, Math.abs(samples[2 * i + 1]));
        }

        assertThat(loudest).isBetween(50, 64);
        assertThat(samples).startsWith(new byte[] {0, 0});
    }

    private EmergencyViewModel model() {
        EmergencyViewModel made =
                new EmergencyViewModel(new Background(Runnable::run, Runnable::run), tones::incrementAndGet);
        made.begin(new EmergencyBook(store, ZoneOffset.UTC, clock, new UuidV7(clock, new Random(2))), () -> {});
        return made;
    }

    private void restart() {
        store.close();
        store = KioskStores.open(folder, clock, new UuidV7(clock, new Random(3)));
        model = model();
        model.refresh();
    }

    private Optional<UUID> shown() {
        return model.shownProperty().get().map(Notice::id);
    }

    private void tick(int seconds) {
        for (int i = 0; i < seconds; i++) {
            model.tick();
        }
    }

    private List<FactBody> facts() {
        WireCodec codec = new WireCodec();
        return store.outbox().next(50).stream()
                .flatMap(fact -> codec.readFact(fact).stream())
                .toList();
    }

    private void publish(Notice notice) {
        store.write(tx -> {
            tx.session().upsert(notice);
            return notice;
        });
    }

    private static Notice emergency(long revision, @Nullable Instant expiry, boolean withdrawn) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        NoticeExtras extras =
                new NoticeExtras(NoticeAudience.ALL, NoticePriority.EMERGENCY, null, expiry, List.of(), null, true);
        return new Notice(
                ID,
                revision,
                new NoticeText("燃气泄漏，请立即离开", "请从南门离开。", "", ""),
                new NoticeWindow(NOW, day, day, false),
                withdrawn,
                extras);
    }
}
