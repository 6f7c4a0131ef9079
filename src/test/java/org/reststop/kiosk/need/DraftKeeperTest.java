package org.reststop.kiosk.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.KeptDraft;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NewNeed;
import org.reststop.kiosk.screen.Background;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.store.Tx;
import org.reststop.testing.LogLines;
import org.reststop.testing.TestClock;

/** What is on the disk while somebody writes, with the disk's turn decided by the test. */
class DraftKeeperTest {
    private static final UUID ID = new UUID(7, 7);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T01:00:00Z"));
    private final Queue<Runnable> disk = new ArrayDeque<>();
    private KioskStore store;
    private DraftKeeper keeper;

    @BeforeEach
    void open() {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, new UuidV7(clock, new Random(1)));
        keeper = new DraftKeeper(store, new Background(disk::add, Runnable::run), clock, () -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whileTheDiskIsBusyOnlyTheLatestOfWhatWasTypedFollows() {
        keeper.keep(draft("东"));
        keeper.keep(draft("东门"));
        keeper.keep(draft("东门要柜子"));
        assertThat(disk).hasSize(1);
        turn();

        assertThat(kept()).contains("东门要柜子");
        assertThat(disk).isEmpty();
    }

    @Test
    void whatWasOnItsWayWhenThePersonLeftIsNotWritten() {
        keeper.keep(draft("东门"));
        keeper.erase();
        turn();

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatWasOnItsWayWhenTheNeedWasSentDoesNotComeAfterIt() {
        keeper.keep(draft("东门"));
        turn();
        keeper.keep(draft("东门要柜子"));
        keeper.hold();
        NewNeed need = new NewNeed(ID, "parcel", "东门要柜子", new NeedAuthor.Anonymous());
        NeedOutcome outcome = new NeedDesk(store, "heping", clock, new Random(2)).raise(need, "zh", List.of());
        turn();

        assertThat(outcome).isInstanceOf(NeedOutcome.Raised.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aNeedThatWasSentTwiceIsOneWithOneReceipt() {
        NeedDesk desk = new NeedDesk(store, "heping", clock, new Random(2));
        NewNeed need = new NewNeed(ID, "parcel", "东门要柜子", new NeedAuthor.Anonymous());

        assertThat(desk.raise(need, "zh", List.of())).isEqualTo(desk.raise(need, "zh", List.of()));
        assertThat(store.outbox().next(9)).hasSize(1);
    }

    @Test
    void whatIsOlderThanAFewMinutesIsErasedUnseen() {
        keeper.keep(draft("东门"));
        turn();
        clock.advance(Duration.ofMinutes(4));
        assertThat(keeper.left()).isPresent();
        clock.advance(Duration.ofMinutes(2));

        assertThat(keeper.left()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void afterAPowerCutThatSetTheClockBackItIsErasedUnseen() {
        keeper.keep(draft("东门"));
        turn();
        clock.advance(Duration.ofDays(-365));

        assertThat(keeper.left()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatADiskThatWasFullDidNotTakeIsKeptWithTheNextKey() {
        Reluctant disk = new Reluctant(store);
        keeper = new DraftKeeper(disk, new Background(this.disk::add, Runnable::run), clock, () -> {});
        disk.refusals = 1;
        keeper.keep(draft("东门"));
        turn();
        assertThat(kept()).isEmpty();

        keeper.keep(draft("东门要柜子"));
        turn();

        assertThat(kept()).contains("东门要柜子");
    }

    @Test
    void aDiskThatTakesNothingIsToldOnceAndWithoutTheWords() {
        store.close();
        try (LogLines log = new LogLines(DraftKeeper.class)) {
            for (String words : List.of("东门要柜子", "东门要柜子吧")) {
                keeper.keep(draft(words));
                turn();
            }
            assertThat(log.lines()).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                    .contains("not kept")
                    .doesNotContain("柜子"));
        }
    }

    @Test
    void whatCouldNotBeErasedAtOnceIsErasedAsSoonAsTheDiskTakesItAgain() {
        Reluctant disk = new Reluctant(store);
        keeper = new DraftKeeper(disk, new Background(this.disk::add, Runnable::run), clock, () -> {});
        keeper.keep(draft("东门"));
        turn();
        keeper.keep(draft("东门要柜子"));
        disk.refusals = 3;

        keeper.erase();
        turn();

        assertThat(kept()).isEmpty();
        assertThat(disk.refusals).isZero();
    }

    @Test
    void whatIsErasedWhileAWriteFailsIsErased() {
        Reluctant disk = new Reluctant(store);
        keeper = new DraftKeeper(disk, new Background(this.disk::add, Runnable::run), clock, () -> {});
        keeper.keep(draft("东门"));
        turn();
        keeper.erase();
        disk.refusals = 1;
        turn();

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatComesOfANeedWhoseAuthorHasLeftTouchesNothingOfTheNextPersons() {
        Queue<Runnable> sending = new ArrayDeque<>();
        NeedDesk.Offer offer = new NeedDesk.Offer(CategoryBook.of(List.of()), List.of(), Optional.empty());
        NeedViewModel model = new NeedViewModel(
                new Beginning(ID, offer, Optional.empty(), Gear.NONE),
                (need, language, photos) ->
                        new NeedDesk(store, "heping", clock, new Random(2)).raise(need, language, List.of()),
                keeper,
                new Background(sending::add, Runnable::run),
                clock,
                () -> {});
        model.choose(Needing.category("parcel"));
        model.write("东门要柜子");
        model.finishWords();
        model.signing().beAnonymous();
        model.send("zh");
        model.leave();
        keeper.erase();
        keeper.keep(new KeptDraft(new UUID(8, 8), "parcel", "下一位的话", clock.instant()));
        turn();

        while (!sending.isEmpty()) {
            sending.remove().run();
        }
        turn();

        assertThat(store.outbox().next(9)).hasSize(1);
        assertThat(kept()).contains("下一位的话");
    }

    /** A store that refuses the next few writes. */
    private static final class Reluctant implements Store {
        private final Store real;
        private int refusals;

        Reluctant(Store real) {
            this.real = real;
        }

        @Override
        public <T> T write(Function<Tx, T> work) {
            if (refusals > 0) {
                refusals--;
                throw new StoreException("the disk is full", null);
            }
            return real.write(work);
        }

        @Override
        public <T> T read(Function<StatelessSession, T> work) {
            return real.read(work);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private void turn() {
        while (!disk.isEmpty()) {
            disk.remove().run();
        }
    }

    private Optional<String> kept() {
        return store.read(session -> DraftTable.find(session).map(KeptDraft::words));
    }

    private KeptDraft draft(String words) {
        return new KeptDraft(ID, "parcel", words, clock.instant());
    }
}
