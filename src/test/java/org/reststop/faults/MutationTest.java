package org.reststop.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reststop.store.SimulatedStores;

/** What the simulation is worth: each bug planted here is found by it, within a few seeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class MutationTest {
    /** The most seeds that any of these bugs may live through. */
    private static final int SEEDS = 40;

    private Path folder;
    private SimulatedStores stores;

    @BeforeAll
    void makeStores(@TempDir Path temporary) throws IOException {
        folder = temporary;
        stores = Seeds.stores(folder);
    }

    static Stream<Arguments> bugs() {
        return Stream.of(
                bug("a kiosk forces no writes", Bugs.KioskForcesNothing::new, Invariant.NOTHING_LOST),
                bug("a kiosk does not rewind", Bugs.KioskDoesNotRewind::new, Invariant.NOTHING_LOST),
                bug(
                        "a restored kiosk keeps its incarnation",
                        Bugs.KioskKeepsItsIncarnation::new,
                        Invariant.NOTHING_LOST),
                bug("HQ acknowledges one too many", Bugs.HqAcknowledgesOneTooMany::new, Invariant.NOTHING_LOST),
                bug("the intake knows no repeats", Bugs.IntakeKnowsNoRepeats::new, Invariant.NOTHING_DOUBLED),
                bug("HQ mixes facts up", Bugs.HqMixesFactsUp::new, Invariant.NO_GAP),
                bug("HQ forces no writes", Bugs.HqForcesNothing::new, Invariant.HELD_WHEN_ACKNOWLEDGED),
                bug(
                        "HQ answers before its commit",
                        Bugs.HqAnswersBeforeItsCommit::new,
                        Invariant.HELD_WHEN_ACKNOWLEDGED),
                bug("the feed skips a change", Bugs.FeedSkipsAChange::new, Invariant.SAME_DOCUMENTS),
                bug("withdrawals are not sent", Bugs.WithdrawalsAreNotSent::new, Invariant.SAME_DOCUMENTS),
                bug("a kiosk saves its cursor first", Bugs.KioskSavesItsCursorFirst::new, Invariant.SAME_DOCUMENTS),
                bug(
                        "a refused fact blocks the queue",
                        Bugs.RefusedFactBlocksTheQueue::new,
                        Invariant.NOTHING_BLOCKED,
                        Invariant.QUIET));
    }

    private static Arguments bug(String name, Supplier<Bug> made, Invariant... breaks) {
        return arguments(name, made, Set.of(breaks));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void aPlantedBugIsFound(String name, Supplier<Bug> made, Set<Invariant> breaks) throws Exception {
        Set<Invariant> broken = EnumSet.noneOf(Invariant.class);
        int seeds = 0;
        try (Quiet quiet = new Quiet()) {
            while (seeds < SEEDS && !broken.containsAll(breaks)) {
                seeds++;
                Verdict verdict = Seeds.one(seeds, stores, folder.resolve("seed"), made.get(), line -> {});
                verdict.broken().forEach(each -> broken.add(each.invariant()));
            }
        }
        System.out.println(name + ": found after " + seeds + " seeds by " + broken);
        assertThat(broken).as(name).containsAll(breaks);
    }
}
