package org.reststop.kiosk.screen;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * How much stands in a field and how much may. Longer text is kept and the person is told how much to cut; only what
 * nobody can mean, many times too much, is not taken, whole, and that is told too. A view model; JavaFX thread only.
 */
public final class WritingLimit {
    private static final int NEAR = 10;
    private static final int NEAR_SHARE = 5;
    private static final int MOST_KEPT = 20_000;

    private final int longest;
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper fits = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();

    /** @param longest in code points, 1 to 20,000 */
    public WritingLimit(int longest) {
        if (longest < 1 || longest > MOST_KEPT) {
            throw new IllegalArgumentException("a text of at most " + longest + " characters");
        }
        this.longest = longest;
    }

    /** How long a text may be, in code points. */
    public int longest() {
        return longest;
    }

    /** How long the text is, in code points. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** Whether the text is no longer than it may be. */
    public ReadOnlyBooleanProperty fitsProperty() {
        return fits.getReadOnlyProperty();
    }

    /** Whether the last thing written was too much to be taken at all. */
    public ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** What to tell the person, empty while there is room enough. */
    public String words(Texts texts) {
        int left = longest - length.get();
        if (refused.get()) {
            return texts.get("writing.refused", Texts.number(longest));
        }
        if (left < 0) {
            return texts.count("writing.cut", -left);
        }
        return left <= Math.max(NEAR, longest / NEAR_SHARE) ? texts.count("writing.left", left) : "";
    }

    /** Whether a text of so many UTF-16 units is taken at all. */
    boolean takes(int units) {
        refused.set(units > 2 * MOST_KEPT);
        return !refused.get();
    }

    void measure(String text) {
        length.set(text.codePointCount(0, text.length()));
        fits.set(length.get() <= longest);
    }
}
