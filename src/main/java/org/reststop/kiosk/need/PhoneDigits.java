package org.reststop.kiosk.need;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.reststop.domain.need.PhoneNumber;

/** A telephone's number as it is typed. JavaFX thread only. */
final class PhoneDigits {
    private final ReadOnlyStringWrapper digits = new ReadOnlyStringWrapper("");

    /** @param digit 0 to 9; one after the last is not taken */
    void add(int digit) {
        if (digits.get().length() < PhoneNumber.MAX_DIGITS) {
            digits.set(digits.get() + digit);
        }
    }

    void eraseLast() {
        String typed = digits.get();
        digits.set(typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1));
    }

    boolean isPlausible() {
        return PhoneNumber.isPlausible(digits.get());
    }

    ReadOnlyStringProperty digitsProperty() {
        return digits.getReadOnlyProperty();
    }
}
