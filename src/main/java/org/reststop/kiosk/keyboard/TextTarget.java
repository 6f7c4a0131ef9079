package org.reststop.kiosk.keyboard;

/** The field that is written in. Offsets are of UTF-16 units. JavaFX thread only. */
interface TextTarget {
    /** All that stands in it. */
    String text();

    /** Where the selection begins; the caret's place when nothing is selected. */
    int from();

    /** Where the selection ends. */
    int to();

    /** Puts a text in place of what stands between, and the caret behind it; the field may take less, or nothing. */
    void replace(int from, int to, String text);

    /** Moves the caret and selects nothing. */
    void caret(int at);

    /** Whether a line may be ended within the text. */
    boolean severalLines();

    /** The person has finished the text. @return whether the field did something about it */
    boolean done();
}
