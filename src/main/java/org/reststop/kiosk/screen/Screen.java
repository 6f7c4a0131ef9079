package org.reststop.kiosk.screen;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** One thing at a time for a person to see. Made for one showing or kept for coming back to; JavaFX thread only. */
public interface Screen {
    /**
     * Builds what is seen. Called whenever the screen comes up, also again after a change of language, of
     * the modes or of the glass, so everything that listens must go through {@code scope}.
     */
    Parent open(Scope scope);

    /**
     * What is seen above the screen in low reach, where nothing may have to be touched; asked for after {@link #open}.
     * Empty for what the kiosk shows there otherwise.
     */
    default Optional<Node> above(Scope scope) {
        return Optional.empty();
    }

    /** How long it may stay up untouched. */
    default Stay stay() {
        return Stay.VISIT;
    }

    /** How long a screen may stay up untouched. */
    enum Stay {
        /** For ever: the attract screen and messages for the operator. */
        RESTING,
        /** A person is at it: warned after a time, then all traces go. */
        VISIT,
        /** A short message without anything personal: goes by itself, counting down on its own button. */
        MESSAGE
    }
}
