package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javafx.geometry.Point2D;
import org.reststop.domain.counter.PinHash;
import org.reststop.domain.counter.PinWait;
import org.reststop.kiosk.keyboard.keys.Page;

/** A member of staff behind the kiosk's counter: a notice from paper, a service's state, a badge; and what HQ sees. */
final class StaffPart {
    private static final String STAFF = "staff";
    private static final String NO_PIN = "135790";

    /** So that the wait is long enough to be seen. */
    private static final int GUESSES = 3;

    private static final Duration UNTIL_READY = Duration.ofMillis(1_500);

    /** The colour behind what is amiss. */
    private static final int WRONG = 0xfadcd0;

    private static final int WRONG_PIXELS = 5_000;

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final Path look;

    /** @param look a file for pictures that nobody keeps */
    StaffPart(Stage stage, Path look) {
        this.look = look;
        this.stage = stage;
        this.kiosk = stage.kiosk();
    }

    /** Begins and ends with nobody before the kiosk. */
    void walk() throws IOException, InterruptedException {
        enter();
        notice();
        service();
        badge();
        stage.after(kiosk.deskTile("deeds"), "staff-13-deeds", "what this desk has done, and what HQ made of it");
        seen(Button.COUNTER_BACK);
        stage.after(kiosk.deskTile("machine"), "staff-14-machine", "sync, what waits, faults");
        seen(Button.COUNTER_BACK);
        kiosk.tap(Button.DESK_FINISH, "AttractScreen");
        HqBrowser hq = stage.hq();
        hq.awaitHeard();
        stage.wholePage("/counter", "staff-15-hq", "HQ: what was done at kiosks' counters, and by whom");
        stage.wholePage("/services", "staff-16-services", "HQ: the service's state has come");
        hq.open("/notices");
        hq.press("ul.lines a.row-link");
        stage.whole("staff-17-notice", "HQ: the notice from paper, with its picture, waits for a second person");
        hq.press("button[value='publish']");
        hq.awaitHeard();
    }

    private void enter() throws IOException, InterruptedException {
        stage.checkIn(STAFF, true);
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        stage.picture("staff-1-home", "whoever's badge is of staff has a way behind the counter");
        kiosk.tap(kiosk.homeTile("counter"), "PinScreen");
        for (int guess = 1; guess < GUESSES; guess++) {
            type(NO_PIN);
            kiosk.awaitLog("A wrong PIN");
            kiosk.letPass(PinWait.after(guess).plus(UNTIL_READY));
        }
        type(NO_PIN);
        stage.album()
                .add(
                        "staff-2-wrong",
                        "a wrong PIN: the wait doubles each time",
                        png -> kiosk.awaitSight(png, StaffPart::isWrong));
        kiosk.awaitSight(look, sight -> !isWrong(sight));
        type(PinHash.SAMPLE);
        kiosk.awaitLog("Showing DeskScreen");
        stage.changed("staff-3-desk", "behind the counter");
    }

    private static boolean isWrong(Sight sight) throws IOException {
        return sight.has(WRONG, WRONG_PIXELS, PinKey.MESSAGE);
    }

    private void type(String pin) throws IOException, InterruptedException {
        kiosk.picture(look);
        kiosk.tap(new PinKey(pin.charAt(0)));
        kiosk.hands()
                .taps(pin.substring(1)
                        .chars()
                        .mapToObj(digit -> new PinKey((char) digit))
                        .map(key -> new Point2D(key.x(), key.y()))
                        .toList());
    }

    private void notice() throws IOException, InterruptedException {
        stage.camera().paper();
        stage.after(kiosk.deskTile("notices"), "staff-4-notices", "the station's notices, for staff");
        stage.after(Button.WRITE_FROM_PAPER, "staff-5-paper", "a new one, from paper: the camera sees it");
        seen(Button.TAKE_PAPER);
        kiosk.awaitButton(Button.USE_PAPER);
        stage.picture("staff-6-taken", "taken; once more, or go on");
        seen(Button.USE_PAPER);
        stage.camera().far();
        kiosk.tap(Button.NOTICE_TITLE);
        kiosk.awaitKeys();
        Keys keys = new Keys(kiosk.hands(), Page.PINYIN);
        keys.type("jinwantingshui ");
        stage.changed("staff-7-title", "a title");
        seen(Button.NEXT_ABOVE_KEYS);
        kiosk.tap(Button.NOTICE_BODY);
        kiosk.awaitKeys();
        keys.type("neirongjiantu 。");
        kiosk.changed(look);
        seen(Button.NEXT_ABOVE_KEYS);
        stage.picture("staff-8-days", "from when, and for how long");
        seen(Button.NEED_NEXT);
        stage.picture("staff-9-review", "once more, before it is on the wall");
        seen(Button.COUNTER_YES);
        stage.picture("staff-10-published", "on the wall of this kiosk; HQ hears of it");
        seen(Button.COUNTER_YES);
        seen(Button.COUNTER_BACK);
    }

    private void service() throws IOException, InterruptedException {
        seen(kiosk.deskTile("services"));
        seen(Button.FIRST_SERVICE_SET);
        seen(Button.SET_BROKEN);
        stage.picture("staff-11-reason", "why, in words that everybody reads");
        seen(Button.REASON_WATER);
        stage.picture("staff-11-service", "the hot water does not work: everybody sees it at once");
        seen(Button.COUNTER_BACK);
    }

    private void badge() throws IOException, InterruptedException {
        seen(kiosk.deskTile("badges"));
        seen(Button.SECOND_HOLDER);
        stage.after(Button.REPLACE_BADGE, "staff-12-replace", "a lost badge is replaced: what that means, first");
        seen(Button.COUNTER_YES);
        stage.picture("staff-12-replaced", "the old one is dead here at once; HQ makes the new one");
        seen(Button.COUNTER_YES);
        seen(Button.COUNTER_BACK);
    }

    /** Taps and waits until that has changed what is seen. */
    private void seen(Target button) throws IOException, InterruptedException {
        kiosk.pictureAfter(button, look);
    }
}
