package org.reststop.kiosk.keyboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.Scene;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.pinyin.PinyinInput;
import org.reststop.kiosk.keyboard.keys.Key;
import org.reststop.kiosk.keyboard.keys.Meaning;
import org.reststop.kiosk.keyboard.keys.Meaning.Command;
import org.reststop.kiosk.keyboard.keys.Page;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;

/** The keyboard in every state that a person sees it in. */
public final class Typing {
    private static final String BEGUN = "小区门口的快递柜又满了，";

    /** A family of four code points, a flag of two, a rare character beyond 16 bits, and words from right to left. */
    private static final String EMOJI = "谢谢👍👨‍👩‍👧 🇨🇳 𠮷老师 שלום مرحبا 好";

    private final Ui ui;
    private final KeyboardViewModel model;

    private Typing(Ui ui, OnScreenKeyboard keyboard) {
        this.ui = ui;
        this.model = keyboard.model();
    }

    /** Screens by name. The keyboard is docked, attached and has an engine that answers at once. */
    public static Map<String, Screen> screens(Ui ui, OnScreenKeyboard keyboard) {
        return new Typing(ui, keyboard).all();
    }

    /** The engine that every installation has. */
    public static InputEngine engine() {
        return Engine.LESSER;
    }

    /** The engine that reads handwriting. */
    public static HandwritingEngine reader() {
        return Engine.READER;
    }

    private static final class Engine {
        private static final InputEngine LESSER = load();
        private static final HandwritingEngine READER = HandwritingEngine.bundled();

        private static InputEngine load() {
            try {
                return PinyinInput.lesser();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Map<String, Screen> all() {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("keyboard-pinyin", screen("", () -> {}));
        all.put("keyboard-composing", screen(BEGUN, () -> letters("zengjiayige")));
        all.put("keyboard-sentence", screen(BEGUN, () -> letters("xiwangwuyezengjiayipaikuaidigui")));
        all.put("keyboard-expanded", screen(BEGUN, () -> {
            letters("shi");
            press(Command.EXPAND);
        }));
        all.put("keyboard-associations", screen(BEGUN, () -> {
            letters("xiwang");
            press(Command.SPACE);
        }));
        all.put("keyboard-hand", screen(BEGUN, () -> turn(Page.HAND)));
        all.put("keyboard-english", screen("WiFi", () -> turn(Page.ENGLISH)));
        all.put("keyboard-capitals", screen("", () -> {
            turn(Page.ENGLISH);
            press(Command.SHIFT);
            press(Command.SHIFT);
        }));
        all.put("keyboard-digits", screen("3号楼", () -> turn(Page.DIGITS)));
        all.put("keyboard-symbols", screen(BEGUN, () -> turn(Page.SYMBOLS)));
        all.put("keyboard-emoji", screen(EMOJI, () -> {}));
        all.put("keyboard-too-long", screen(BEGUN.repeat(50), () -> {}));
        all.put("keyboard-ten-thousand", screen("快递柜又满了，请加一组。\n".repeat(770), () -> {}));
        return all;
    }

    /** Writes two characters by hand where the boxes are, as a finger would. */
    public static void write(Scene scene) {
        Hand hand = new Hand(scene);
        Random random = new Random(3);
        HandwritingByTouchTest.draw(hand, 0, "大", random);
        HandwritingByTouchTest.draw(hand, 1, "门", random);
    }

    private Screen screen(String text, Runnable then) {
        return new SuggestionScreen(ui, text, () -> {
            turn(Page.PINYIN);
            then.run();
        });
    }

    private void letters(String letters) {
        for (char letter : letters.toCharArray()) {
            model.press(new Key(new Meaning.Letter(letter), 1, List.of()), false);
        }
    }

    private void press(Command command) {
        model.press(Key.of(command, 1), false);
    }

    private void turn(Page page) {
        model.press(new Key(new Meaning.Turn(page), 1, List.of()), false);
    }
}
