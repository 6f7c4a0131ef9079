package org.reststop.kiosk.enrol;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.enrol.EnrolState.Stopped;
import org.reststop.kiosk.enrol.EnrolState.Waiting;
import org.reststop.kiosk.enrol.EnrolState.Working;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.Identity;
import org.reststop.sync.EnrolmentTicket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes tickets and asks HQ, one at a time, in the background. JavaFX thread only. */
public final class EnrolViewModel {
    private static final Logger log = LoggerFactory.getLogger(EnrolViewModel.class);
    private static final int USUAL_PAUSE = 10;
    private static final int LONGEST_PAUSE = 600;

    private final Function<EnrolmentTicket, EnrolmentOutcome> enrolling;
    private final Background background;
    private final Consumer<Identity> onEnrolled;
    private final ReadOnlyObjectWrapper<EnrolState> state = new ReadOnlyObjectWrapper<>(new Waiting());
    private @Nullable EnrolmentTicket latest;

    /**
     * @param enrolling asks HQ and waits
     * @param onEnrolled hears who the kiosk is now
     */
    public EnrolViewModel(
            Function<EnrolmentTicket, EnrolmentOutcome> enrolling,
            Background background,
            Consumer<Identity> onEnrolled) {
        this.enrolling = enrolling;
        this.background = background;
        this.onEnrolled = onEnrolled;
    }

    /** Somebody scanned something. */
    public void scanned(String text) {
        if (state.get() instanceof Working) {
            return;
        }
        Optional<EnrolmentTicket> ticket = EnrolmentTicket.parse(text);
        if (ticket.isPresent()) {
            begin(ticket.get());
        } else {
            EnrolTrouble trouble = EnrolmentTicket.isMeant(text) ? EnrolTrouble.DAMAGED_TICKET : EnrolTrouble.NO_TICKET;
            latest = null;
            state.set(new Stopped(trouble, "", Optional.empty()));
        }
    }

    /** Shows how an enrolment ended that was begun elsewhere; a new ticket is needed. */
    public void show(EnrolmentOutcome outcome, String hq) {
        stop(outcome, hq, false);
    }

    /** Tries the latest ticket again, if HQ was not reached with it. */
    public void again() {
        EnrolmentTicket ticket = latest;
        if (ticket != null && !(state.get() instanceof Working)) {
            begin(ticket);
        }
    }

    /** A second has passed. */
    public void tick() {
        if (state.get() instanceof Stopped stopped && stopped.seconds().isPresent()) {
            int left = stopped.seconds().get() - 1;
            if (left <= 0) {
                again();
            } else {
                state.set(new Stopped(stopped.trouble(), stopped.hq(), Optional.of(left)));
            }
        }
    }

    private void begin(EnrolmentTicket ticket) {
        latest = ticket;
        String host = ticket.hq().getAuthority();
        state.set(new Working(host));
        background.run(() -> enrolling.apply(ticket), outcome -> stop(outcome, host, true), e -> {
            state.set(new Stopped(EnrolTrouble.HQ_FAILED, host, Optional.empty()));
            throw e;
        });
    }

    private void stop(EnrolmentOutcome outcome, String hq, boolean repeats) {
        switch (outcome) {
            case EnrolmentOutcome.Enrolled(Identity identity) -> {
                log.info("Enrolled as kiosk {} of station {}", identity.kiosk(), identity.stationId());
                latest = null;
                onEnrolled.accept(identity);
            }
            case EnrolmentOutcome.CodeRefused() -> stopped(EnrolTrouble.CODE_REFUSED, hq, Optional.empty());
            case EnrolmentOutcome.NotKept kept -> {
                log.error("The enrolment cannot be kept: {}", kept.reason());
                stopped(EnrolTrouble.of(kept), hq, Optional.empty());
            }
            case EnrolmentOutcome.Failed(var problem, String detail, Optional<Duration> retryAfter) -> {
                log.warn("The enrolment at {} failed: {} {}", hq, problem, detail);
                EnrolTrouble trouble = EnrolTrouble.of(problem);
                Optional<Integer> pause = Optional.of(
                                retryAfter.map(EnrolViewModel::seconds).orElse(USUAL_PAUSE))
                        .filter(seconds -> repeats && trouble.passing());
                stopped(trouble, hq, pause);
            }
        }
    }

    private void stopped(EnrolTrouble trouble, String hq, Optional<Integer> pause) {
        if (pause.isEmpty()) {
            latest = null;
        }
        state.set(new Stopped(trouble, hq, pause));
    }

    private static int seconds(Duration wait) {
        return Math.clamp(wait.toSeconds(), 1, LONGEST_PAUSE);
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<EnrolState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
