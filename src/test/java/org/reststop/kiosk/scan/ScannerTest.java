package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reststop.testing.TestClock;

class ScannerTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T01:00:00Z"));
    private final List<Scan> heard = Collections.synchronizedList(new ArrayList<>());
    private final Scanner scanner = new Scanner(clock, Runnable::run, heard::add);

    @Test
    void aBadgeHeldToTheCameraForThreeSecondsIsOneScan() {
        for (int frame = 0; frame < 90; frame++) {
            see("badge");
            pass(33);
        }

        assertThat(heard).containsExactly(new Scan("badge", Scan.Source.CAMERA));
    }

    @Test
    void aBadgeThatTheCameraLosesForAMomentIsStillHeld() {
        see("badge");
        pass(1900);
        see("badge");
        pass(1900);
        see("badge");

        assertThat(heard).hasSize(1);
    }

    @Test
    void aBadgeThatWasTakenAwayCountsAnew() {
        see("badge");
        pass(2000);
        see("badge");

        assertThat(heard).hasSize(2);
    }

    @Test
    void anotherBadgeGoesThroughAtOnce() {
        see("badge");
        see("another");

        assertThat(heard).extracting(Scan::text).containsExactly("badge", "another");
    }

    @Test
    void twoBadgesHeldTogetherAreTwoScans() {
        for (int frame = 0; frame < 90; frame++) {
            see(frame % 2 == 0 ? "badge" : "another");
            pass(33);
        }

        assertThat(heard).extracting(Scan::text).containsExactly("badge", "another");
    }

    @Test
    void theSameBadgeSeenByTwoReadersIsOneScan() {
        see("badge");
        scanner.deliver(new Scan("badge", Scan.Source.WEDGE));

        assertThat(heard).hasSize(1);
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOut() {
        see("badge");
        clock.advance(Duration.ofDays(-3650));
        see("badge");

        assertThat(heard).hasSize(2);
    }

    @Test
    void ofAnEndlessTextOnlyTheBeginningIsPassedOnAndOnce() {
        see("x".repeat(10_000_000));
        see("x".repeat(10_000_001));

        assertThat(heard).extracting(Scan::text).containsExactly("x".repeat(Scanner.MAX_LENGTH));
    }

    @Test
    void aCharacterOfTwoHalvesIsNotCutInTheMiddle() {
        see("x".repeat(Scanner.MAX_LENGTH - 1) + "\uD83D\uDE00");

        assertThat(heard).extracting(Scan::text).containsExactly("x".repeat(Scanner.MAX_LENGTH - 1));
    }

    @Test
    void blankTextsAreNoScans() {
        see("");
        see(" \t\r\n");

        assertThat(heard).isEmpty();
    }

    @Test
    void theReaderNeverWaitsForTheListener() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Scanner slow = new Scanner(clock, waiting::add, heard::add);

        slow.deliver(new Scan("one", Scan.Source.IMAGE));
        slow.deliver(new Scan("two", Scan.Source.IMAGE));
        assertThat(heard).isEmpty();

        waiting.forEach(Runnable::run);
        assertThat(heard).extracting(Scan::text).containsExactly("one", "two");
    }

    @Test
    void manyReadersAtOnceMakeOneScanOfEachBadge() throws InterruptedException {
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            Callable<Void> reader = () -> {
                IntStream.range(0, 2000).forEach(i -> see("badge " + i % 10));
                return null;
            };
            readers.invokeAll(Collections.nCopies(8, reader));
        }

        assertThat(heard)
                .extracting(Scan::text)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "badge " + i).toList());
    }

    @Test
    void aScanShowsItsTextInNoLog() {
        assertThat(new Scan("RS1:SECRET", Scan.Source.WEDGE).toString()).doesNotContain("SECRET");
    }

    private void see(String text) {
        scanner.deliver(new Scan(text, Scan.Source.CAMERA));
    }

    private void pass(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }
}
