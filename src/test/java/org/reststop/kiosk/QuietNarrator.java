package org.reststop.kiosk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.config.KioskSettings.Language;
import org.reststop.kiosk.screen.Narrator;

/** A narrator that is whatever a screen is to be seen with, and is not heard. */
final class QuietNarrator implements Narrator {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);

    void be(State now) {
        state.set(now);
    }

    @Override
    public void say(String text, Language language, int volume) {}

    @Override
    public void hush() {}

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
