package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.testing.LogLines;

class SyncLogTest {
    private static final Done DONE = new Done(false, false, 0, Duration.ZERO, Optional.empty(), false);

    private final LogLines log = new LogLines(SyncService.class);
    private final TestKiosk kiosk;

    SyncLogTest(@TempDir Path folder) {
        kiosk = new TestKiosk(folder);
    }

    @AfterEach
    void close() {
        log.close();
        kiosk.close();
    }

    @Test
    void aNightWithoutHqIsOneWarningAndOneLineWhenItIsBack() {
        StatusBoard board =
                new StatusBoard(kiosk.store().outbox(), kiosk.store().inbox(), kiosk.clock);
        board.ended(DONE);
        for (int i = 0; i < 500; i++) {
            board.ended(new Failed(Problem.UNREACHABLE, "connection refused"));
        }
        board.ended(DONE);
        board.ended(DONE);

        assertThat(log.levels()).containsExactly(Level.WARN, Level.INFO);
        assertThat(log.lines().getFirst().getFormattedMessage()).contains("UNREACHABLE", "connection refused");
    }

    @Test
    void anotherKindOfProblemInTheSameOutageIsSaidOnceToo() {
        StatusBoard board =
                new StatusBoard(kiosk.store().outbox(), kiosk.store().inbox(), kiosk.clock);
        for (int i = 0; i < 10; i++) {
            board.ended(new Failed(Problem.UNREACHABLE, "connection refused"));
            board.ended(new Failed(Problem.BUSY, "503"));
        }

        assertThat(log.levels()).containsExactly(Level.WARN, Level.WARN);
    }

    @Test
    void aFaultOfTheStoreIsLoggedWithItsCause() {
        StatusBoard board =
                new StatusBoard(kiosk.store().outbox(), kiosk.store().inbox(), kiosk.clock);
        RuntimeException cause = new IllegalStateException("disk full");
        board.ended(new Failed(Problem.STORE_FAILED, "disk full", Optional.empty(), cause));

        assertThat(log.lines().getFirst().getThrowableProxy().getMessage()).isEqualTo("disk full");
    }

    @Test
    void aClockThatIsWrongIsOneWarningUntilItHasBeenRight() {
        StatusBoard board =
                new StatusBoard(kiosk.store().outbox(), kiosk.store().inbox(), kiosk.clock);
        Duration tenYears = Duration.ofDays(3650);
        for (Duration offset : List.of(Duration.ofMinutes(4), tenYears.negated(), tenYears.negated())) {
            board.ended(offBy(offset));
        }
        assertThat(log.levels()).containsExactly(Level.WARN);
        assertThat(log.lines().getFirst().getFormattedMessage()).contains("PT87600H ahead of HQ's");

        board.ended(DONE);
        board.ended(offBy(tenYears));

        assertThat(log.levels()).containsExactly(Level.WARN, Level.WARN);
    }

    private static Done offBy(Duration offset) {
        return new Done(false, false, 0, offset, Optional.empty(), false);
    }
}
