package org.reststop.kiosk.need;

import javafx.beans.property.ObjectProperty;

/**
 * The step aside on which photos are taken. JavaFX thread only.
 *
 * @param onChange other photos go with the need than before
 */
record PhotoStep(Photos photos, ObjectProperty<Step> step, Runnable onChange) {
    void begin() {
        photos.again();
        step.set(Step.PHOTO);
    }

    /** The photo that is being looked at goes with the need. */
    void keep() {
        photos.keep(() -> {
            onChange.run();
            if (step.get() == Step.PHOTO) {
                step.set(Step.WORDS);
            }
        });
    }

    void drop(Photos.Kept photo) {
        photos.drop(photo);
        onChange.run();
    }
}
