package org.reststop.kiosk.voice;

import javafx.css.PseudoClass;

/** A bar of the meter that shines. */
final class Lit {
    static final PseudoClass STATE = PseudoClass.getPseudoClass("lit");

    private Lit() {}
}
