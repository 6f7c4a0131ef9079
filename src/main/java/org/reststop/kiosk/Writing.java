package org.reststop.kiosk;

import java.time.InstantSource;
import javafx.scene.Scene;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.input.SafeInput;
import org.reststop.kiosk.input.pinyin.PinyinInput;
import org.reststop.kiosk.keyboard.OnScreenKeyboard;
import org.reststop.kiosk.keyboard.keys.Delays;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.screen.Ui;

/** How people write at this kiosk. JavaFX thread only. */
final class Writing {
    private final KioskSettings.Writing settings;
    private final OnScreenKeyboard keyboard;
    private final Closing closing;
    private boolean started;

    /** @param closing closes the engines */
    Writing(KioskSettings.Writing settings, Ui ui, InstantSource clock, Background background, Closing closing) {
        this.settings = settings;
        this.closing = closing;
        keyboard = new OnScreenKeyboard(ui, clock, background, Delays.ofFrames());
    }

    /** Puts the keyboard beneath the screens. */
    void appear(Shell shell, Scene scene) {
        shell.dock(keyboard.node());
        keyboard.attach(scene);
    }

    /** Loads the engines, in the background; once. */
    void start() {
        if (!started) {
            started = true;
            SafeInput engine = PinyinInput.safe(
                    Thread.ofPlatform().daemon().name("input-", 0).factory(), settings.accents());
            closing.add(engine);
            keyboard.use(engine);
        }
    }
}
