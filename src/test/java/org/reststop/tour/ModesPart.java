package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;

/** The sheet of modes, and one screen in each of them and in all together. */
final class ModesPart {
    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final Path look;

    /** @param look a file for pictures that nobody keeps */
    ModesPart(Stage stage, Path look) {
        this.look = look;
        this.stage = stage;
        this.kiosk = stage.kiosk();
    }

    /** Begins and ends with the modes off, on a screen on which nothing is written. */
    void walk() throws IOException, InterruptedException {
        stage.after(Button.ACCESS, "modes-sheet", "large type, high contrast, low reach, read aloud");
        shown("modes-large", "large type", Button.LARGE_TYPE);
        changed("modes-contrast", "high contrast", Button.LARGE_TYPE, Button.HIGH_CONTRAST);
        changed("modes-low", "low reach: all that is to be tapped is low", Button.HIGH_CONTRAST, Button.LOW_REACH);
        changed("modes-all", "all of them together", Button.LARGE_TYPE, Button.HIGH_CONTRAST);
        seen(Button.ACCESS);
        seen(Button.LARGE_TYPE);
        seen(Button.HIGH_CONTRAST);
        seen(Button.LOW_REACH);
        seen(Button.READ_ALOUD);
        stage.picture("modes-aloud", "read aloud: what the machine has for it");
        seen(Button.READ_ALOUD_WITH_MORE_BELOW);
        seen(Button.BESIDE_SHEET);
    }

    /** Shows the screen that is up in each of three modes; begins and ends with the modes off. */
    void inEach(String name, String shows) throws IOException, InterruptedException {
        seen(Button.ACCESS);
        shown(name + "-large", shows + ", in large type", Button.LARGE_TYPE);
        changed(name + "-contrast", shows + ", in high contrast", Button.LARGE_TYPE, Button.HIGH_CONTRAST);
        changed(name + "-low", shows + ", in low reach", Button.HIGH_CONTRAST, Button.LOW_REACH);
        seen(Button.ACCESS);
        seen(Button.LOW_REACH);
        seen(Button.BESIDE_SHEET);
    }

    private void changed(String name, String shows, Button... switches) throws IOException, InterruptedException {
        seen(Button.ACCESS);
        shown(name, shows, switches);
    }

    private void shown(String name, String shows, Button... switches) throws IOException, InterruptedException {
        for (Button button : switches) {
            seen(button);
        }
        stage.after(Button.BESIDE_SHEET, name, shows);
    }

    /** Taps a button and waits until that has changed what is seen. */
    private void seen(Button button) throws IOException, InterruptedException {
        kiosk.pictureAfter(button, look);
    }
}
