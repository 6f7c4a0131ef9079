package org.reststop.kiosk.need;

import javafx.beans.property.ObjectProperty;

/** The step aside on which photos are taken. JavaFX thread only. */
final class PhotoStep {
    private final Photos photos;
    private final ObjectProperty<Step> step;
    private final Runnable onChange;
    private boolean isBack;

    /** @param onChange other photos go with the need than before */
    PhotoStep(Photos photos, ObjectProperty<Step> step, Runnable onChange) {
        this.photos = photos;
        this.step = step;
        this.onChange = onChange;
        step.addListener((observed, before, after) -> isBack = before == Step.PHOTO);
    }

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

    /** Whether the person has just come back from it: a keyboard would hide what has changed. */
    boolean isBack() {
        return isBack;
    }
}
