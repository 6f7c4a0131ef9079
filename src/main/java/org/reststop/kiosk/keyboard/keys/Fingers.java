package org.reststop.kiosk.keyboard.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys of touches. The key under a finger when it lifts is typed, in the order in which fingers came down, so two
 * thumbs may overlap; a palm types nothing; a finger that trembles on and off a key types it once. JavaFX thread only.
 */
final class Fingers {
    /** Held for so long, a key shows its variants or begins to repeat. */
    static final Duration HOLD = Duration.ofMillis(450);

    /** Quick typists strike one key twice in 80 ms at the least; what comes sooner is a trembling finger or glass. */
    static final Duration LEAST_BETWEEN_STRIKES = Duration.ofMillis(60);

    private static final Duration LEAST_OFF = Duration.ofMillis(15);
    private static final int PALM = 3;
    private static final double FIRST_REPEAT_MS = 130;
    private static final double FASTEST_REPEAT_MS = 35;
    private static final double ACCELERATION = 0.9;

    private final InstantSource clock;
    private final Delays delays;
    private final Listener listener;
    /** In the order in which they came down. */
    private final List<Finger> fingers = new ArrayList<>();

    private @Nullable Key struck;
    private @Nullable Instant pressed;
    private @Nullable Instant lifted;
    private boolean palm;

    /** Hears what the fingers do. */
    interface Listener {
        /** @param key the key under the finger now, null for none; shown at once */
        void under(int finger, @Nullable Key key);

        /** @param repeated whether this is one more of a key that is held */
        void typed(Key key, boolean repeated);

        /** The key's variants are to be shown, and are chosen from with this finger. */
        void held(int finger, Key key);

        /** The finger has left the glass, or counts no more. @param choose whether a variant shown is meant */
        void gone(int finger, boolean choose);
    }

    private enum State {
        /** Its key is typed when it lifts. */
        DOWN,
        /** Has lifted, and waits for fingers that came down before it. */
        LIFTED,
        /** Stays where it is; others need not wait for it. */
        RESTING,
        /** Chooses among variants. */
        CHOOSING,
        /** Its key repeats. */
        REPEATING,
        /** Means nothing more. */
        SPENT
    }

    private static final class Finger {
        private final int id;
        private @Nullable Key key;
        private State state = State.DOWN;
        private Runnable callOff = () -> {};

        Finger(int id, Key key) {
            this.id = id;
            this.key = key;
        }
    }

    Fingers(InstantSource clock, Delays delays, Listener listener) {
        this.clock = clock;
        this.delays = delays;
        this.listener = listener;
    }

    /** A finger comes down on a key. */
    void down(int id, Key key) {
        end(id, false);
        if (palm || touching() + 1 >= PALM) {
            cancel();
            palm = true;
            fingers.add(spent(id, key));
            return;
        }
        Finger finger = new Finger(id, key);
        fingers.add(finger);
        Instant now = clock.instant();
        boolean bounce =
                key.equals(struck) && (within(pressed, now, LEAST_BETWEEN_STRIKES) || within(lifted, now, LEAST_OFF));
        struck = key;
        pressed = now;
        lifted = null;
        if (bounce) {
            finger.state = State.SPENT;
            return;
        }
        listener.under(id, key);
        waitFor(finger);
    }

    /** A finger slides; {@code key} is what is under it now, null beside the keys. */
    void moved(int id, @Nullable Key key) {
        Finger finger = touching(id);
        if (finger == null || key != null && key.equals(finger.key) || finger.key == null && key == null) {
            return;
        }
        switch (finger.state) {
            case DOWN, RESTING -> {
                finger.state = State.DOWN;
                finger.key = key;
                listener.under(id, key);
                waitFor(finger);
                if (key == null) {
                    typeInOrder();
                }
            }
            case REPEATING -> spend(finger);
            case LIFTED, CHOOSING, SPENT -> {}
        }
    }

    /** A finger lifts. */
    void up(int id) {
        end(id, true);
        if (touching() == 0) {
            palm = false;
        }
    }

    /** Nothing that is on the glass now means anything. */
    void cancel() {
        List.copyOf(fingers).forEach(this::spend);
        fingers.removeIf(finger -> finger.state == State.LIFTED);
    }

    /** Whether this finger chooses among a key's variants. */
    boolean isChoosing(int id) {
        Finger finger = touching(id);
        return finger != null && finger.state == State.CHOOSING;
    }

    private void end(int id, boolean counts) {
        Finger finger = touching(id);
        if (finger == null) {
            return;
        }
        finger.callOff.run();
        if (finger.key != null && finger.key.equals(struck)) {
            lifted = clock.instant();
        }
        State before = finger.state;
        boolean types = counts && finger.key != null && (before == State.DOWN || before == State.RESTING);
        finger.state = State.LIFTED;
        listener.gone(id, counts && before == State.CHOOSING);
        if (!types) {
            finger.key = null;
        }
        typeInOrder();
    }

    /** Types what has lifted, up to the first finger that may still type something before it. */
    private void typeInOrder() {
        List<Key> due = new ArrayList<>();
        for (Iterator<Finger> all = fingers.iterator(); all.hasNext(); ) {
            Finger finger = all.next();
            if (finger.state == State.DOWN && finger.key != null) {
                break;
            }
            if (finger.state == State.LIFTED) {
                all.remove();
                if (finger.key != null) {
                    due.add(finger.key);
                }
            }
        }
        due.forEach(key -> listener.typed(key, false));
    }

    private void waitFor(Finger finger) {
        finger.callOff.run();
        finger.callOff = finger.key == null ? () -> {} : delays.after(HOLD, () -> held(finger));
    }

    private void held(Finger finger) {
        Key key = finger.key;
        if (finger.state != State.DOWN || key == null) {
            return;
        }
        if (key.repeats()) {
            finger.state = State.REPEATING;
            typeInOrder();
            repeat(finger, key, FIRST_REPEAT_MS, false);
        } else if (key.variants().isEmpty()) {
            finger.state = State.RESTING;
            typeInOrder();
        } else {
            finger.state = State.CHOOSING;
            typeInOrder();
            listener.held(finger.id, key);
        }
    }

    private void repeat(Finger finger, Key key, double ms, boolean repeated) {
        if (finger.state == State.REPEATING) {
            listener.typed(key, repeated);
            double next = Math.max(FASTEST_REPEAT_MS, ms * ACCELERATION);
            finger.callOff = delays.after(Duration.ofMillis(Math.round(ms)), () -> repeat(finger, key, next, true));
        }
    }

    private void spend(Finger finger) {
        finger.callOff.run();
        finger.key = null;
        if (finger.state != State.LIFTED) {
            finger.state = State.SPENT;
            listener.gone(finger.id, false);
        }
    }

    private static Finger spent(int id, Key key) {
        Finger finger = new Finger(id, key);
        finger.state = State.SPENT;
        return finger;
    }

    private long touching() {
        return fingers.stream().filter(finger -> finger.state != State.LIFTED).count();
    }

    private @Nullable Finger touching(int id) {
        for (Finger finger : fingers) {
            if (finger.id == id && finger.state != State.LIFTED) {
                return finger;
            }
        }
        return null;
    }

    private static boolean within(@Nullable Instant before, Instant now, Duration least) {
        // A clock that was set back must not block a key, so the distance counts.
        return before != null && Duration.between(before, now).abs().compareTo(least) < 0;
    }
}
