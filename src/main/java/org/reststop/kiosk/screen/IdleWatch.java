package org.reststop.kiosk.screen;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when a person has gone: warns after a time without a touch or scan, counts down, and then says so. A view
 * model; JavaFX thread only.
 */
public final class IdleWatch {
    private static final Logger log = LoggerFactory.getLogger(IdleWatch.class);
    private static final int ACTIVE_S = 10;

    private final int idle;
    private final int warning;
    private final ReadOnlyBooleanWrapper warned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
    private Runnable onGone = () -> {};
    private Runnable onTick = () -> {};
    private Screen.Stay stay = Screen.Stay.RESTING;
    private int quiet;

    /**
     * @param idle how long nobody need touch before the warning
     * @param warning how long the countdown runs after that, and how long a message stays
     */
    public IdleWatch(Duration idle, Duration warning) {
        this.idle = Math.toIntExact(idle.toSeconds());
        this.warning = Math.toIntExact(warning.toSeconds());
        secondsLeft.set(this.warning);
    }

    /** Who is told when a person has gone; replaces the one before. */
    public void onGone(Runnable listener) {
        onGone = listener;
    }

    /** Who is told of every second; replaces the one before. */
    public void onTick(Runnable listener) {
        onTick = listener;
    }

    /** A screen came up. */
    void begin(Screen.Stay next) {
        stay = next;
        restart();
    }

    /** A touch or a scan. While the warning is up only its buttons count, or a touch would take them from under a finger. */
    public void touched() {
        if (!warned.get()) {
            restart();
        }
    }

    /** Whether somebody has touched the kiosk within the last seconds. */
    public boolean isActive() {
        return quiet < ACTIVE_S;
    }

    /** The person asked for more time; may be asked for without end. */
    public void moreTime() {
        restart();
    }

    /** A second has passed. */
    public void tick() {
        quiet++;
        int silent = stay == Screen.Stay.MESSAGE ? 0 : idle;
        int left = warning - Math.max(0, quiet - silent);
        secondsLeft.set(Math.max(0, left));
        warn(stay == Screen.Stay.VISIT && quiet >= silent);
        if (left <= 0) {
            restart();
            onGone.run();
        }
        onTick.run();
    }

    private void warn(boolean now) {
        if (now && !warned.get()) {
            log.info("Nobody has touched the kiosk for {} s: counting down", idle);
        }
        warned.set(now);
    }

    private void restart() {
        quiet = 0;
        warned.set(false);
        secondsLeft.set(warning);
    }

    /** Whether the person is being warned. */
    public ReadOnlyBooleanProperty warnedProperty() {
        return warned.getReadOnlyProperty();
    }

    /** Seconds until the screen goes, once it counts down. */
    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }
}
