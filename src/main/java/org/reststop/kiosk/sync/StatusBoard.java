package org.reststop.kiosk.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.kiosk.sync.SyncStatus.State;
import org.reststop.store.FeedPlace;
import org.reststop.store.Inbox;
import org.reststop.store.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the status, tells its listeners of what changed, and the log when HQ goes away and when it is back. */
final class StatusBoard {
    private static final Logger log = LoggerFactory.getLogger(SyncService.class);

    /** From here on a clock is wrong, rather than adrift. */
    private static final Duration CLOCK_WRONG = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Inbox inbox;
    private final Clock clock;
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Problem> logged = EnumSet.noneOf(Problem.class);
    private boolean clockWrong;
    private volatile SyncStatus status;

    StatusBoard(Outbox outbox, Inbox inbox, Clock clock) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.clock = clock;
        this.status = new SyncStatus(State.STARTING, outbox.queued(), null, null, null, null, load());
    }

    SyncStatus status() {
        return status;
    }

    /** Whether nothing but time is between the last exchange, which succeeded, and the next: no fact waits. */
    boolean isQuiet() {
        SyncStatus now = status;
        return now.state() == State.UP_TO_DATE && now.nextAttempt() != null && outbox.queued() == 0;
    }

    void listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
    }

    /** An exchange begins. */
    void running() {
        SyncStatus now = status;
        tell(new SyncStatus(
                now.state(), outbox.queued(), now.lastSuccess(), null, now.clockOffset(), now.problem(), load()));
    }

    private FeedPlace.@Nullable Load load() {
        return inbox.place().load();
    }

    /** The next exchange is due after {@code wait}. */
    void waiting(Duration wait) {
        SyncStatus now = status;
        long queued = outbox.queued();
        State state = now.state() == State.UP_TO_DATE && queued > 0 ? State.BEHIND : now.state();
        tell(new SyncStatus(
                state,
                queued,
                now.lastSuccess(),
                clock.instant().plus(wait),
                now.clockOffset(),
                now.problem(),
                load()));
    }

    /** An exchange has ended. */
    void ended(ExchangeOutcome outcome) {
        SyncStatus now = status;
        long queued = outbox.queued();
        switch (outcome) {
            case Done done -> {
                logBack();
                logClock(done.clockOffset());
                State state = queued == 0 && !done.more() ? State.UP_TO_DATE : State.BEHIND;
                tell(new SyncStatus(state, queued, clock.instant(), null, done.clockOffset(), null, load()));
            }
            case Failed failed -> {
                Problem problem = failed.problem();
                logAway(failed);
                State state = problem == Problem.CREDENTIAL_REFUSED || problem == Problem.KIOSK_COPIED
                        ? State.REFUSED
                        : State.OFFLINE;
                tell(new SyncStatus(state, queued, now.lastSuccess(), null, now.clockOffset(), problem, load()));
            }
        }
    }

    /** Once for each kind of problem in one outage: a night without HQ must not fill the log. */
    private void logAway(Failed failed) {
        if (logged.add(failed.problem())) {
            log.warn(
                    "No sync with HQ, {}: {}. Facts are kept and sent later",
                    failed.problem(),
                    failed.detail(),
                    failed.cause());
        }
    }

    private void logBack() {
        if (!logged.isEmpty()) {
            log.info("In sync with HQ again after {}", logged);
            logged.clear();
        }
    }

    /** Once until it is right again: by a wrong day good badges are refused, and nobody at the kiosk can tell why. */
    private void logClock(Duration offset) {
        boolean wrong = offset.abs().compareTo(CLOCK_WRONG) > 0;
        if (wrong && !clockWrong) {
            String way = offset.isNegative() ? "ahead of" : "behind";
            log.warn("This machine's clock is {} {} HQ's: badges are judged by its day. Set it", offset.abs(), way);
        }
        clockWrong = wrong;
    }

    private void tell(SyncStatus next) {
        status = next;
        for (Consumer<SyncStatus> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                log.error("A listener of the sync's status failed", e);
            }
        }
    }
}
