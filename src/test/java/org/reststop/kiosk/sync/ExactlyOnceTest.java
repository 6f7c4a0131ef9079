package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;

/** Whatever the network does, HQ ends with every fact that was made, and with none twice. */
class ExactlyOnceTest {
    private static final int STEPS = 250;
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration IMPATIENT = Duration.ofMillis(300);
    private static final List<FakeHq.Behaviour> FAULTS = List.of(
            Faults.HTML,
            Faults.HTML_500,
            Faults.REDIRECT,
            Faults.HANGS_UP,
            Faults.GIBBERISH,
            Faults.WRONG_JSON,
            Faults.NOT_JSON,
            Faults.BUSY,
            Faults.CREDENTIAL_REFUSED,
            Faults.ACKNOWLEDGES_TOO_MUCH,
            Faults.TRUNCATED_GZIP,
            Faults.STOPS_HALFWAY);

    private final Path folder;

    ExactlyOnceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void overARandomSequenceOfFaults() {
        long seed = new SecureRandom().nextLong();
        System.out.println("ExactlyOnceTest seed " + seed);
        Random random = new Random(seed);
        try (TestKiosk kiosk = new TestKiosk(folder);
                FakeHq hq = new FakeHq(Faults.HTML)) {
            Ledger ledger = new Ledger(kiosk.clock);
            for (int step = 0; step < STEPS; step++) {
                kiosk.checkIn(random.nextInt(4));
                if (random.nextInt(25) == 0) {
                    kiosk.reopen();
                }
                if (random.nextInt(25) == 0) {
                    ledger.restore(random.nextInt(kiosk.made().size() + 1));
                }
                boolean silent = random.nextInt(40) == 0;
                hq.behave(silent ? Faults.afterCommit(ledger, Faults.SILENT) : behaviour(random, kiosk, ledger));
                exchange(kiosk, hq, silent ? IMPATIENT : PATIENT);
            }
            hq.behave(ledger);
            for (int tries = 0; tries < 20 && !isSettled(exchange(kiosk, hq, PATIENT), kiosk); tries++) {}

            assertThat(ledger.factIds()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(kiosk.made());
            assertThat(kiosk.store().outbox().queued()).isZero();
        }
    }

    private static boolean isSettled(ExchangeOutcome outcome, TestKiosk kiosk) {
        return outcome instanceof Done && kiosk.store().outbox().queued() == 0;
    }

    private static FakeHq.Behaviour behaviour(Random random, TestKiosk kiosk, Ledger ledger) {
        FakeHq.Behaviour fault = FAULTS.get(random.nextInt(FAULTS.size()));
        int meanwhile = random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> fault;
            case 3, 4, 5 -> Faults.afterCommit(ledger, fault);
            case 6 ->
                (asked, out) -> {
                    kiosk.checkIn(meanwhile);
                    ledger.answer(asked, out);
                };
            default -> ledger;
        };
    }

    private static ExchangeOutcome exchange(TestKiosk kiosk, FakeHq hq, Duration timeout) {
        try (HqClient client = new HqClient(hq.address(), timeout, kiosk.clock)) {
            return new Exchange(TestKiosk.identity(hq.address()), kiosk.store(), client, kiosk.clock, kiosk.ids).run();
        }
    }
}
