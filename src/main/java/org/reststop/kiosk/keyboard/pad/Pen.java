package org.reststop.kiosk.keyboard.pad;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The one finger, or the mouse, that writes; whatever else comes down on the boxes meanwhile does not. JavaFX thread only. */
final class Pen {
    private @Nullable InkBox box;
    private int finger;

    /** A finger comes down in a box. @return whether it writes */
    boolean take(InkBox in, int with) {
        if (box != null) {
            return false;
        }
        box = in;
        finger = with;
        return true;
    }

    boolean isIn(InkBox in, int with) {
        return in == box && with == finger;
    }

    /** Lifts the finger that writes if it touches no more: glass loses what it should tell now and then. */
    void liftUnless(IntPredicate touches) {
        InkBox written = box;
        if (written != null && !touches.test(finger)) {
            written.up(finger);
        }
    }

    /** The next finger to come down may write. */
    void lift() {
        box = null;
    }
}
