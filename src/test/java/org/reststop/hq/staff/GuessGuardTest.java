package org.reststop.hq.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.reststop.testing.TestClock;

class GuessGuardTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final GuessGuard guard = new GuessGuard(clock);

    @Test
    void theFifthFailureOfALoginBeginsTheWaiting() {
        fail("wang", "10.0.0.1", 5);
        assertThat(guard.begin("wang", "10.0.0.1")).isEmpty();
        assertThat(guard.begin("wang", "10.0.0.1")).contains(Duration.ofSeconds(2));
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAMinute() {
        fail("wang", "10.0.0.1", 6);
        for (int seconds : new int[] {2, 4, 8, 16, 32, 60, 60}) {
            assertThat(guard.begin("wang", "10.0.0.1")).contains(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(guard.begin("wang", "10.0.0.1")).isEmpty();
        }
    }

    @Test
    void aLoginIsSlowedDownWhereverTheGuessesComeFrom() {
        for (int i = 0; i < 6; i++) {
            fail("wang", "10.0.0." + i, 1);
        }
        assertThat(guard.begin("wang", "10.0.9.9")).isPresent();
        assertThat(guard.begin("li", "10.0.0.1")).isEmpty();
    }

    @Test
    void aClientThatTriesManyLoginsIsSlowedDownLonger() {
        for (int i = 0; i < 21; i++) {
            fail("login" + i, "10.0.0.1", 1);
        }
        assertThat(guard.begin("another", "10.0.0.1")).isPresent();
        assertThat(guard.begin("another", "10.0.0.2")).isEmpty();
    }

    @Test
    void whoComesInIsForgivenButNotTheClientsOtherFailures() {
        fail("wang", "10.0.0.1", 5);
        guard.succeeded("wang", "10.0.0.1");
        fail("wang", "10.0.0.1", 5);
        for (int i = 0; i < 12; i++) {
            fail("login" + i, "10.0.0.1", 1);
        }
        assertThat(guard.begin("another", "10.0.0.1")).isPresent();
    }

    @Test
    void anHourWithoutATryIsForgiven() {
        fail("wang", "10.0.0.1", 6);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        fail("wang", "10.0.0.1", 5);
        assertThat(guard.begin("wang", "10.0.0.1")).isEmpty();
    }

    @Test
    void aTryThatHasToWaitIsNotCounted() {
        fail("wang", "10.0.0.1", 6);
        for (int i = 0; i < 100; i++) {
            assertThat(guard.begin("wang", "10.0.0.1")).contains(Duration.ofSeconds(2));
        }
    }

    private void fail(String login, String client, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(guard.begin(login, client)).isEmpty();
        }
    }
}
