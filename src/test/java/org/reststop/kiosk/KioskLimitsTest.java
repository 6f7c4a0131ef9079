package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.PublicNeed;
import org.reststop.kiosk.need.NeedDesk;
import org.reststop.kiosk.neighbour.Joined;
import org.reststop.kiosk.neighbour.NeighbourDesk;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.ReadyStores;
import org.reststop.testing.TestClock;

/** How much is taken at a kiosk in an hour: of somebody known, of all strangers together, and of both for "me too". */
@SuppressWarnings("NullAway.Init")
class KioskLimitsTest {
    private static final long LIU = 7;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final UuidV7 ids = new UuidV7(clock, new Random(3));
    private KioskStore store;
    private NeedDesk needs;
    private NeighbourDesk neighbours;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = KioskStores.open(ReadyStores.kiosk(folder), clock, ids);
        needs = new NeedDesk(store, "xinghuali", clock, new Random(4));
        neighbours = new NeighbourDesk(store, "xinghuali", clock, ids);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void somebodyKnownAsksForTenThingsAnHourAndNobodyElseIsKeptFromAsking() {
        taken(10, i -> raise(new NeedAuthor.Known(LIU)));

        assertThat(raise(new NeedAuthor.Known(LIU))).isInstanceOf(NeedOutcome.TooMany.class);
        assertThat(raise(new NeedAuthor.Known(8))).isInstanceOf(NeedOutcome.Raised.class);
        assertThat(raise(new NeedAuthor.Anonymous())).isInstanceOf(NeedOutcome.Raised.class);
        clock.advance(Duration.ofMinutes(61));
        assertThat(raise(new NeedAuthor.Known(LIU))).isInstanceOf(NeedOutcome.Raised.class);
    }

    @Test
    void strangersAskForThirtyThingsAnHourHoweverTheySign() {
        taken(30, i -> raise(i % 2 == 0 ? new NeedAuthor.Anonymous() : new NeedAuthor.Caller("1380013246" + i % 10)));

        assertThat(raise(new NeedAuthor.Anonymous())).isInstanceOf(NeedOutcome.TooMany.class);
        assertThat(raise(new NeedAuthor.Caller("13800132468"))).isInstanceOf(NeedOutcome.TooMany.class);
        assertThat(raise(new NeedAuthor.Known(LIU))).isInstanceOf(NeedOutcome.Raised.class);
        clock.advance(Duration.ofMinutes(61));
        assertThat(raise(new NeedAuthor.Anonymous())).isInstanceOf(NeedOutcome.Raised.class);
    }

    @Test
    void whatIsRefusedForBeingTooMuchLeavesNothing() {
        taken(10, i -> raise(new NeedAuthor.Known(LIU)));
        long before = store.outbox().queued();
        raise(new NeedAuthor.Known(LIU));

        assertThat(store.outbox().queued()).isEqualTo(before);
    }

    @Test
    void somebodyKnownJoinsTwentyAnHourAndEachOnce() {
        List<UUID> shown = shown(22);
        for (UUID need : shown.subList(0, 20)) {
            assertThat(neighbours.join(need, LIU)).isInstanceOf(Joined.Counted.class);
            assertThat(neighbours.join(need, LIU)).isInstanceOf(Joined.Before.class);
        }

        assertThat(neighbours.join(shown.get(20), LIU)).isInstanceOf(Joined.TooMany.class);
        assertThat(neighbours.join(shown.get(20), 8L)).isInstanceOf(Joined.Counted.class);
        clock.advance(Duration.ofMinutes(61));
        assertThat(neighbours.join(shown.get(21), LIU)).isInstanceOf(Joined.Counted.class);
    }

    @Test
    void strangersJoinThirtyTimesAnHour() {
        UUID need = shown(1).getFirst();
        for (int i = 0; i < 30; i++) {
            assertThat(neighbours.join(need, null)).isInstanceOf(Joined.Counted.class);
        }

        assertThat(neighbours.join(need, null)).isInstanceOf(Joined.TooMany.class);
        assertThat(neighbours.join(need, LIU)).isInstanceOf(Joined.Counted.class);
    }

    private static void taken(int times, LongFunction<NeedOutcome> raise) {
        assertThat(LongStream.range(0, times).mapToObj(raise)).hasOnlyElementsOfType(NeedOutcome.Raised.class);
    }

    private NeedOutcome raise(NeedAuthor author) {
        return needs.raise(new NewNeed(ids.next(), "parcel", "要柜子", author), "zh", List.of());
    }

    /** What everybody may read. */
    private List<UUID> shown(int count) {
        return store.write(tx -> LongStream.range(0, count)
                .mapToObj(i -> {
                    UUID id = ids.next();
                    tx.session()
                            .insert(new PublicNeed(id, "parcel", "要柜子", null, clock.instant(), 0, NeedState.RECEIVED));
                    return id;
                })
                .toList());
    }
}
