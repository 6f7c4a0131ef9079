package org.reststop.kiosk.screen;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.config.KioskSettings.Language;

/** Speaks texts aloud, one at a time. No method waits. JavaFX thread only. */
public interface Narrator {
    /** The loudest volume; the least is 1. */
    int LOUDEST = 5;

    /** How it is. */
    enum State {
        /** Nothing can speak here, so speech is not offered. */
        NONE,
        /** It speaks when it is asked to. */
        READY,
        /** The last text was not heard because there is no loudspeaker. */
        NO_SOUND,
        /** The last text was not spoken because the engine failed or hung. */
        FAILED
    }

    /** Speaks a text in place of one that is being spoken. */
    void say(String text, Language language, int volume);

    /** Stops speaking at once. */
    void hush();

    /** How it is now. */
    ReadOnlyObjectProperty<State> stateProperty();

    /** One that never speaks. */
    static Narrator none() {
        ReadOnlyObjectWrapper<State> none = new ReadOnlyObjectWrapper<>(State.NONE);
        return new Narrator() {
            @Override
            public void say(String text, Language language, int volume) {}

            @Override
            public void hush() {}

            @Override
            public ReadOnlyObjectProperty<State> stateProperty() {
                return none.getReadOnlyProperty();
            }
        };
    }
}
