package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.reststop.domain.need.Channel;

/**
 * A need with a photo that is raised while HQ is away; its author, by phone, adds to it and says that it is not mended;
 * it is found by its number. And a need of before, about which its author is asked again a week later.
 */
final class AfterwardsPart {
    private static final String ASKED_BEFORE = "valid-1";
    private static final String AUTHOR = "valid-3";

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final CaseAtHq before;
    private final CaseAtHq hq;
    private final Path folder;
    private final Path hqData;

    /**
     * @param before the need that has helped
     * @param folder for what is read from pictures
     * @param hqData where HQ has its database
     */
    AfterwardsPart(Stage stage, CaseAtHq before, Path folder, Path hqData) {
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.before = before;
        this.hq = new CaseAtHq(stage, folder);
        this.folder = folder;
        this.hqData = hqData;
    }

    void walk() throws IOException, InterruptedException {
        emergency();
        int away = kiosk.mark();
        stage.demo().stopHq();
        kiosk.awaitLogSince(away, "No sync with HQ");
        withPhoto();
        aWeekPasses();
        int back = kiosk.mark();
        stage.demo().startHqAgain();
        kiosk.awaitLogSince(back, "In sync with HQ again");
        hq.arrived();
        hq.notHelped();
        byNumber();
        stillHelps();
    }

    private void emergency() throws IOException, InterruptedException {
        kiosk.tap(Button.NEED, "NeedScreen");
        kiosk.step(Button.EMERGENCY, "Step CALL");
        stage.changed("need-emergency", "in an emergency: whom to call comes before any form");
        kiosk.step(Button.NEED_BACK, "Step CATEGORY");
        kiosk.tap(Button.NEED_BACK, "AttractScreen");
    }

    private void withPhoto() throws IOException, InterruptedException {
        stage.camera().parcels();
        kiosk.scan(stage.demo().badges().text(AUTHOR), "GreetingScreen");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        kiosk.tap(kiosk.homeTile("need"), "NeedScreen");
        kiosk.step(Button.PROPERTY, "Step WORDS");
        kiosk.awaitKeys();
        kiosk.pictureAfter(Button.PUT_KEYS_AWAY, folder.resolve("look.png"));
        stage.after(Button.PROPERTY_PHRASE, "photo-1-words", "HQ is away: somebody writes all the same");
        kiosk.step(Button.PHOTO, "Step PHOTO");
        stage.changed("photo-2-camera", "a photo by the kiosk's camera");
        kiosk.pictureAfter(Button.TAKE_PHOTO, folder.resolve("look.png"));
        kiosk.awaitButton(Button.KEEP_PHOTO);
        stage.picture("photo-3-taken", "keep it, or take another");
        kiosk.step(Button.KEEP_PHOTO, "Step WORDS");
        stage.changed("photo-4-kept", "the photo goes with the words");
        kiosk.step(Button.NEED_NEXT, "Step PLACE");
        kiosk.step(Button.FIRST_PLACE, "Step AUTHOR");
        kiosk.step(Button.AUTHOR_ME, "Step REVIEW");
        stage.changed("photo-5-review", "words, photo, place: once more, before it is sent");
        kiosk.step(Button.NEED_NEXT, "Step SENT");
        hq.follow(kiosk.code(folder.resolve("receipt.png")));
        stage.picture("photo-6-receipt", "the receipt, though HQ is away");
        stage.raised().add(Channel.KIOSK);
        stage.camera().far();
        kiosk.tap(Button.NEED_FINISH, "AttractScreen");
    }

    /** For the need that has helped: nobody can wait for it here. */
    private void aWeekPasses() throws IOException {
        try {
            Books.letAWeekPass(hqData, NeedPart.longAgo(stage));
        } catch (SQLException e) {
            throw new IOException("HQ's database does not take it", e);
        }
    }

    private void byNumber() throws IOException, InterruptedException {
        kiosk.tap(Button.NEED, "NeedScreen");
        kiosk.step(Button.WHAT_BECAME, "Page ask");
        String number = hq.number();
        for (char letter : number.substring(0, number.length() - 1).toCharArray()) {
            kiosk.tap(new ReceiptKey(letter));
        }
        stage.changed("number-1-typed", "what became of it, by the receipt's number: no badge is needed");
        kiosk.step(new ReceiptKey(number.charAt(number.length() - 1)), "Page read");
        stage.changed("number-2-found", "found: not helped, so it is open again, with the same cadre");
        kiosk.tap(Button.NEED_BACK);
        kiosk.scan(stage.demo().badges().text(ASKED_BEFORE), "GreetingScreen");
        stage.picture("week-1-greeting", "a week after it helped: a question at the next scan");
    }

    private void stillHelps() throws IOException, InterruptedException {
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        kiosk.step(kiosk.homeTile("stories"), "Page list");
        kiosk.step(Button.FIRST_STORY, "Page read");
        stage.changed("week-2-question", "is it still all right?");
        before.askedAgain();
        kiosk.step(Button.FACE_GREAT, "Page answer");
        kiosk.awaitKeys();
        kiosk.step(Button.NEXT_ABOVE_KEYS, "Page thanked");
        stage.changed("week-3-thanked", "it still helps");
        kiosk.tap(Button.NEED_FINISH, "AttractScreen");
    }
}
