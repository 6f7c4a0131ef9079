package org.reststop.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.reststop.domain.need.Channel;
import org.reststop.kiosk.keyboard.keys.Page;
import org.reststop.kiosk.keyboard.pad.HandWritten;

/** Somebody makes suggestions at the kiosk: by its keyboard, by hand, by phrases, by voice, in English, after a power cut. */
final class NeedPart {
    private static final String NEED_SCREEN = "NeedScreen";
    private static final String WORDS = "Step WORDS";
    private static final String PLACE = "Step PLACE";
    private static final String AUTHOR = "Step AUTHOR";
    private static final String SENT = "Step SENT";

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final NeedsAtHq hq;
    private final Path folder;
    private final Path look;
    private final Path kioskData;

    /**
     * @param folder for what is read from pictures
     * @param kioskData where the kiosk has its store
     */
    NeedPart(Stage stage, Path folder, Path kioskData) {
        this.kioskData = kioskData;
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = new NeedsAtHq(stage);
        this.folder = folder;
        this.look = folder.resolve("look.png");
    }

    void walk() throws IOException, InterruptedException {
        kiosk.tap(Button.NEED, NEED_SCREEN);
        stage.changed("need-1-category", "somebody has something to say: what is it about?");
        new ModesPart(stage, look).walk();
        kiosk.step(Button.PARCEL, WORDS);
        kiosk.awaitKeys();
        stage.changed("need-2-keyboard", "the keyboard comes up by itself; phrases above it");
        write();
        otherWays();
        send();
        inEnglish();
        powerCut();
    }

    private void write() throws IOException, InterruptedException {
        Keys keys = new Keys(kiosk.hands(), Page.PINYIN);
        keys.turn(Page.DIGITS);
        keys.type("3号楼");
        stage.changed("keyboard-digits", "digits, and what stands beside them in addresses");
        keys.turn(Page.SYMBOLS);
        stage.changed("keyboard-symbols", "signs");
        keys.turn(Page.PINYIN);
        byHand(keys);
        byLetters(keys);
        keys.hold("。");
        stage.changed("keyboard-variants", "a key that is held offers its variants");
        keys.chooseSecond("。");
        keys.turn(Page.ENGLISH);
        keys.shift();
        stage.changed("keyboard-english", "English letters, the next one a capital");
        keys.turn(Page.PINYIN);
        keys.tool(4, 5);
        stage.changed("need-2-written", "the keyboard put away: all that was written");
    }

    private void byHand(Keys keys) throws IOException, InterruptedException {
        keys.turn(Page.HAND);
        keys.write(0, HandWritten.points("门", new Random(1)));
        keys.write(1, HandWritten.points("口", new Random(2)));
        stage.changed("keyboard-hand", "written by hand, one character after another");
        kiosk.tap(Button.FIRST_OFFER_BY_HAND);
        keys.turn(Page.PINYIN);
    }

    private void byLetters(Keys keys) throws IOException, InterruptedException {
        keys.type("xuyao ");
        stage.changed("keyboard-associations", "what may follow a word");
        keys.type("zengjiayigekuaidigui");
        stage.changed("keyboard-pinyin", "a sentence by its letters, understood as a whole");
        keys.type(" shi");
        kiosk.changed(look);
        keys.tool(2, 3);
        stage.changed("keyboard-expanded", "all that the letters may mean");
        keys.tool(2, 3);
        for (int letter = 0; letter < 3; letter++) {
            keys.press("key-erase");
        }
    }

    private void otherWays() throws IOException, InterruptedException {
        stage.after(Button.SECOND_PHRASE, "need-2-phrase", "a phrase, written by one tap");
        stage.after(Button.RECORD, "need-2-voice", "a voice memo: hear it, record it again, or delete it");
        stage.after(Button.MY_PHONE, "need-2-my-phone", "or write it on one's own phone");
        hq.scan(folder);
        kiosk.tap(Button.NEED_BACK);
    }

    private void send() throws IOException, InterruptedException {
        kiosk.step(Button.NEXT_ABOVE_KEYS, PLACE);
        stage.changed("need-2-place", "where it is: the station's own list");
        kiosk.step(Button.FIRST_PLACE, AUTHOR);
        stage.changed("need-3-author", "who is it from? a badge, a telephone, or nobody");
        stage.after(Button.WITH_PHONE, "need-3-phone", "a telephone's number");
        stage.after(Button.NEED_BACK, "need-3-author-again", "back: nothing is lost");
        stage.after(Button.ANONYMOUS, "need-4-review", "once more, before it is sent");
        stage.after(Button.NEED_NEXT, "need-sent", "the receipt");
        stage.raised().add(Channel.KIOSK);
        kiosk.tap(Button.NEED_FINISH, "AttractScreen");
    }

    private void inEnglish() throws IOException, InterruptedException {
        kiosk.tap(Button.LANGUAGE);
        kiosk.tap(Button.NEED, NEED_SCREEN);
        stage.changed("need-1-category-english", "what is it about, in English");
        kiosk.step(Button.PARCEL, WORDS);
        kiosk.awaitKeys();
        Keys keys = new Keys(kiosk.hands(), Page.ENGLISH);
        keys.type("please add parcel lockers");
        stage.changed("need-2-english", "written in English");
        kiosk.step(Button.NEXT_ABOVE_KEYS, PLACE);
        kiosk.step(Button.FIRST_PLACE, AUTHOR);
        kiosk.step(Button.ANONYMOUS, "Step REVIEW");
        kiosk.step(Button.NEED_NEXT, SENT);
        stage.changed("need-sent-english", "the receipt, in English");
        stage.raised().add(Channel.KIOSK);
        kiosk.tap(Button.NEED_FINISH, "AttractScreen");
    }

    private void modesOf(Keys keys) throws IOException, InterruptedException {
        written(keys, "modes-contrast-keyboard", "the keyboard in high contrast", Button.HIGH_CONTRAST);
        written(keys, "modes-low-keyboard", "writing in low reach", Button.HIGH_CONTRAST, Button.LOW_REACH);
        written(keys, "modes-large-keyboard", "the keyboard in large type", Button.LOW_REACH, Button.LARGE_TYPE);
    }

    /** Chooses modes with the keyboard's own key for them. */
    private void written(Keys keys, String name, String shows, Button... switches)
            throws IOException, InterruptedException {
        kiosk.picture(look);
        keys.tool(0, 5);
        kiosk.changed(look);
        for (Button button : switches) {
            kiosk.pictureAfter(button, look);
        }
        stage.after(Button.BESIDE_SHEET, name, shows);
    }

    /** The badge of somebody who came once: he did so weeks ago, or nobody would know how busy it usually is. */
    static long longAgo(Stage stage) {
        return stage.made().stream()
                .filter(visit -> visit.badge().isEmpty())
                .mapToLong(Visit::serial)
                .filter(serial -> serial > 0)
                .findFirst()
                .orElseThrow();
    }

    /** While the kiosk starts, HQ's pages are looked at. */
    private void powerCut() throws IOException, InterruptedException {
        kiosk.tap(Button.NEED, NEED_SCREEN);
        kiosk.picture(look);
        kiosk.step(Button.PARCEL, WORDS);
        kiosk.awaitKeys();
        Keys keys = new Keys(kiosk.hands(), Page.PINYIN);
        keys.type("xiwangzhuangludeng 。");
        kiosk.changed(look);
        modesOf(keys);
        stage.demo().cutKioskPower();
        Books.letWeeksPass(kioskData, longAgo(stage));
        CompletableFuture<Void> start = CompletableFuture.runAsync(this::startAgain);
        hq.pages();
        await(start);
        kiosk.restarted(stage.demo().kiosk().program());
        kiosk.awaitLog("Showing LeftDraftScreen");
        stage.picture("left-draft", "after a power cut: go on with what was being written?");
        stage.after(Button.LEFT_GO_ON, "left-draft-words", "not a word is lost");
        kiosk.step(Button.NEXT_ABOVE_KEYS, PLACE);
        kiosk.step(Button.FIRST_PLACE, AUTHOR);
        kiosk.step(Button.ANONYMOUS, "Step REVIEW");
        kiosk.step(Button.NEED_NEXT, SENT);
        stage.changed("need-sent-after-power-cut", "the receipt of what the power cut interrupted");
        stage.raised().add(Channel.KIOSK);
        kiosk.tap(Button.NEED_FINISH, "AttractScreen");
        hq.ledger();
    }

    private void startAgain() {
        try {
            // From here on, one waits at the kiosk for what is done at HQ.
            stage.demo().startKioskAgain(Map.of("RESTSTOP_KIOSK_VISIT_IDLE", "90s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CompletableFuture<Void> start) throws IOException, InterruptedException {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw new IOException("the kiosk does not start again", e.getCause());
        }
    }
}
