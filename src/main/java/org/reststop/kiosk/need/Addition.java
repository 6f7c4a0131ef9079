package org.reststop.kiosk.need;

import java.util.Optional;
import org.reststop.kiosk.screen.Enclosure;

/** What a person may add to the words, if the kiosk offers anything. JavaFX thread only. */
public final class Addition {
    private Optional<Enclosure> enclosure = Optional.empty();

    Addition() {}

    /** Lets the person make one. */
    public void offer(Enclosure offered) {
        enclosure = Optional.of(offered);
    }

    Optional<Enclosure> offered() {
        return enclosure;
    }

    boolean isThere() {
        return enclosure.map(one -> one.filled().getValue()).orElse(false);
    }

    /** The person goes on: she has said all. */
    void end() {
        enclosure.ifPresent(one -> one.finish(content -> {}));
    }

    /** It is sent, and belongs to nobody who comes after. */
    void forget() {
        enclosure.ifPresent(Enclosure::forget);
    }
}
