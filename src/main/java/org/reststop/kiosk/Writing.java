package org.reststop.kiosk;

import java.time.InstantSource;
import javafx.scene.Scene;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.input.SafeInput;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.pinyin.PinyinInput;
import org.reststop.kiosk.keyboard.Click;
import org.reststop.kiosk.keyboard.OnScreenKeyboard;
import org.reststop.kiosk.keyboard.keys.Delays;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.screen.Ui;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How people write at this kiosk. JavaFX thread only. */
final class Writing {
    private static final Logger log = LoggerFactory.getLogger(Writing.class);

    private final KioskSettings.Writing settings;
    private final OnScreenKeyboard keyboard;
    private final Background background;
    private final Closing closing;
    private boolean started;

    /** @param closing closes the engines */
    Writing(KioskSettings.Writing settings, Ui ui, InstantSource clock, Background background, Closing closing) {
        this.settings = settings;
        this.background = background;
        this.closing = closing;
        keyboard = new OnScreenKeyboard(ui, clock, background, Delays.ofFrames());
    }

    /** Puts the keyboard beneath the screens. */
    void appear(Shell shell, Navigator navigator, Scene scene) {
        navigator.whenLeft(keyboard::personLeft);
        keyboard.onModes(shell::showModes);
        shell.dock(keyboard.node());
        keyboard.attach(scene);
    }

    /** Loads the engines, in the background; once. */
    void start() {
        if (!started) {
            started = true;
            if (settings.click()) {
                keyboard.onTouch(closing.add(new Click())::sound);
            }
            SafeInput engine = PinyinInput.safe(
                    Thread.ofPlatform().daemon().name("input-", 0).factory(), settings.accents());
            closing.add(engine);
            keyboard.use(engine);
            background.run(
                    HandwritingEngine::bundled, keyboard::use, e -> log.error("Nobody can write by hand here", e));
        }
    }
}
