package org.reststop.kiosk.counter;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.domain.counter.PinHash;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody of the staff types a PIN. What was typed is shown nowhere and told to nobody. JavaFX thread only. */
public final class PinViewModel {
    private static final Logger log = LoggerFactory.getLogger(PinViewModel.class);

    private final Clerk clerk;
    private final PinDoor door;
    private final Background background;
    private final Runnable onOpen;
    private final StringBuilder digits = new StringBuilder();
    private final ReadOnlyIntegerWrapper typed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper secondsLeft = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CHECKING);
    private boolean left;

    /** What the screen says. */
    enum State {
        CHECKING,
        READY,
        /** Wrong just now, and to be waited for. */
        WRONG,
        /** To be waited for. */
        WAIT,
        NO_PIN,
        NOT_STAFF,
        FAILED
    }

    /** @param onOpen the PIN was right */
    public PinViewModel(Clerk clerk, PinDoor door, Background background, Runnable onOpen) {
        this.clerk = clerk;
        this.door = door;
        this.background = background;
        this.onOpen = onOpen;
    }

    /** Looks whether a PIN may be typed. */
    public void begin() {
        ask(() -> door.look(clerk.personId()));
    }

    void press(int digit) {
        if (state.get() != State.READY || digits.length() >= PinHash.DIGITS) {
            return;
        }
        digits.append(digit);
        typed.set(digits.length());
        if (PinDoor.isWhole(digits.toString())) {
            enter();
        }
    }

    void erase() {
        if (state.get() == State.READY) {
            clear();
        }
    }

    private void enter() {
        String pin = digits.toString();
        state.set(State.CHECKING);
        ask(() -> door.enter(clerk.personId(), pin));
    }

    private void ask(Supplier<PinAnswer> question) {
        background.run(question, this::answered, e -> {
            log.error("A PIN could not be judged", e);
            answered(new PinAnswer.Failed());
        });
    }

    private void answered(PinAnswer answer) {
        clear();
        if (left) {
            return;
        }
        switch (answer) {
            case PinAnswer.Open() -> onOpen.run();
            case PinAnswer.Ready() -> state.set(State.READY);
            case PinAnswer.Wait(Duration wait, boolean wrong) -> {
                secondsLeft.set(Math.max(1, wait.plusMillis(999).toSeconds()));
                state.set(wrong ? State.WRONG : State.WAIT);
            }
            case PinAnswer.NoPin() -> state.set(State.NO_PIN);
            case PinAnswer.NotStaff() -> state.set(State.NOT_STAFF);
            case PinAnswer.Failed() -> state.set(State.FAILED);
        }
    }

    /** A second has passed. */
    public void tick() {
        if (state.get() != State.WRONG && state.get() != State.WAIT) {
            return;
        }
        long next = secondsLeft.get() - 1;
        secondsLeft.set(Math.max(0, next));
        if (next <= 0) {
            begin();
        }
    }

    /** Whoever typed has gone. */
    public void leave() {
        left = true;
        clear();
    }

    private void clear() {
        digits.setLength(0);
        typed.set(0);
    }

    /** How many digits have been typed. */
    ReadOnlyIntegerProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /** While it waits. */
    ReadOnlyLongProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
