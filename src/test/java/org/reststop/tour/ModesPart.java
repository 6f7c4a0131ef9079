package org.reststop.tour;

import java.io.IOException;

/** The sheet of modes, and one screen in each of them and in all together. */
final class ModesPart {
    private final Stage stage;
    private final KioskOnScreen kiosk;

    ModesPart(Stage stage) {
        this.stage = stage;
        this.kiosk = stage.kiosk();
    }

    /** Begins and ends with the modes off, on a screen on which nothing is written. */
    void walk() throws IOException, InterruptedException {
        kiosk.tap(Button.ACCESS);
        stage.settled("modes-sheet", "large type, high contrast, low reach, read aloud");
        shown("modes-large", "large type", Button.LARGE_TYPE);
        changed("modes-contrast", "high contrast", Button.LARGE_TYPE, Button.HIGH_CONTRAST);
        changed("modes-low", "low reach: all that is to be tapped is low", Button.HIGH_CONTRAST, Button.LOW_REACH);
        changed("modes-all", "all of them together", Button.LARGE_TYPE, Button.HIGH_CONTRAST);
        kiosk.tap(Button.ACCESS);
        kiosk.tap(Button.LARGE_TYPE);
        kiosk.tap(Button.HIGH_CONTRAST);
        kiosk.tap(Button.LOW_REACH);
        kiosk.tap(Button.READ_ALOUD);
        stage.settled("modes-aloud", "read aloud: what the machine has for it");
        kiosk.tap(Button.READ_ALOUD_WITH_MORE_BELOW);
        kiosk.tap(Button.BESIDE_SHEET);
    }

    private void changed(String name, String shows, Button... switches) throws IOException, InterruptedException {
        kiosk.tap(Button.ACCESS);
        shown(name, shows, switches);
    }

    private void shown(String name, String shows, Button... switches) throws IOException, InterruptedException {
        for (Button button : switches) {
            kiosk.tap(button);
        }
        kiosk.tap(Button.BESIDE_SHEET);
        stage.settled(name, shows);
    }
}
