package org.reststop.kiosk.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.store.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exchanges with HQ, one after another, and how long to wait between them. Waits for HQ and for the disk but for no
 * clock, so that a simulation can drive it as {@link SyncService} does. For one thread at a time, but for
 * {@link #onChanges}.
 */
final class SyncRounds {
    private static final Logger log = LoggerFactory.getLogger(SyncService.class);

    private final Exchange exchange;
    private final Schedule schedule;
    private final StatusBoard board;
    private final Outbox outbox;
    private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();

    SyncRounds(Exchange exchange, Schedule schedule, StatusBoard board, Outbox outbox) {
        this.exchange = exchange;
        this.schedule = schedule;
        this.board = board;
        this.outbox = outbox;
    }

    /** Runs {@code listener} whenever changes from HQ have been stored, on the exchanging thread. */
    void onChanges(Runnable listener) {
        changeListeners.add(listener);
    }

    /** How long to wait before the first exchange. */
    Duration first() {
        return schedule.first();
    }

    /** What becomes of a wait when the clock was set and {@code left} of it is left. */
    Duration afterClockWasSet(Duration left) {
        return schedule.afterClockWasSet(left);
    }

    /** How long a wait may last before somebody must look whether the clock was set. */
    Duration longestNap() {
        return schedule.longestNap();
    }

    /** Somebody asks for an exchange now; others follow until nothing is left. */
    void press() {
        schedule.press();
    }

    /** Makes one exchange. */
    ExchangeOutcome exchange() {
        board.running();
        return exchange.run();
    }

    /** Takes note of how an exchange ended and says how long to wait before the next. */
    Duration after(ExchangeOutcome outcome) {
        board.ended(outcome);
        if (outcome instanceof Done done && done.changes() > 0) {
            changeListeners.forEach(SyncRounds::tell);
        }
        return schedule.after(outcome, outbox.queued() > 0);
    }

    /** Whether an exchange that HQ asks for may be made now. */
    boolean mayHasten() {
        return schedule.mayHasten();
    }

    /** How long a fact that was just stored waits; empty if it must not hasten what is due. */
    Optional<Duration> afterNewFact() {
        return outbox.queued() > 0 ? schedule.afterNewFact() : Optional.empty();
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            log.error("A listener of HQ's changes failed", e);
        }
    }
}
