package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;
import org.reststop.command.hq.OperatorApi;
import org.reststop.domain.need.Channel;
import org.reststop.kiosk.keyboard.keys.Page;

/** A need from the tap with which it begins until its author says that it helped; and a grid worker's urgent report. */
final class NeedStoryPart {
    private static final int BADGE_DAYS = 90;

    private static final String NEED_SCREEN = "NeedScreen";
    private static final String AUTHOR = "valid-1";
    private static final String NEIGHBOUR = "valid-2";

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final CaseAtHq hq;
    private final ModesPart modes;
    private final Path folder;

    /** @param folder for what is read from pictures */
    NeedStoryPart(Stage stage, Path folder) {
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = new CaseAtHq(stage, folder);
        this.modes = new ModesPart(stage, folder.resolve("look.png"));
        this.folder = folder;
    }

    /** What staff and the author see of the need that helped. */
    CaseAtHq atHq() {
        return hq;
    }

    void walk() throws IOException, InterruptedException {
        raise();
        hq.answer();
        joinIn();
        hq.finish();
        hear();
        hq.confirmed();
        patrol();
        hq.urgent();
    }

    private void raise() throws IOException, InterruptedException {
        home(AUTHOR);
        kiosk.tap(kiosk.homeTile("need"), NEED_SCREEN);
        kiosk.step(Button.PARCEL, "Step WORDS");
        kiosk.awaitKeys();
        stage.after(Button.FIRST_PHRASE_ABOVE_KEYS, "story-1-words", "a courier asks for parcel lockers, by a phrase");
        kiosk.step(Button.NEXT_ABOVE_KEYS, "Step PLACE");
        kiosk.step(Button.FIRST_PLACE, "Step AUTHOR");
        stage.changed("story-1-author", "whoever has checked in need not sign again");
        kiosk.step(Button.AUTHOR_ME, "Step REVIEW");
        kiosk.step(Button.NEED_NEXT, "Step SENT");
        String follow = kiosk.code(folder.resolve("receipt.png"));
        stage.picture("story-1-receipt", "the receipt: until when an answer comes, and a code to follow it by phone");
        modes.inEach("story-1-receipt", "the receipt");
        stage.raised().add(Channel.KIOSK);
        kiosk.tap(Button.NEED_FINISH, "AttractScreen");
        hq.follow(follow);
    }

    private void joinIn() throws IOException, InterruptedException {
        home(NEIGHBOUR);
        kiosk.tap(kiosk.homeTile("others"), "NeighbourScreen");
        stage.changed("story-3-others", "what others asked, in words that staff released");
        stage.after(Button.ME_TOO, "story-3-me-too", "me too: counted, and not asked once more");
    }

    /** The author comes by again. */
    private void hear() throws IOException, InterruptedException {
        greeted(AUTHOR);
        stage.picture("story-5-news", "at the next scan: there is news");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        stage.changed("story-5-home", "news stand first");
        kiosk.step(kiosk.homeTile("stories"), "Page list");
        stage.changed("story-5-list", "what became of mine");
        kiosk.step(Button.FIRST_STORY, "Page read");
        stage.changed("story-5-read", "its story, step by step, and five faces");
        modes.inEach("story-5-read", "the story");
        kiosk.step(Button.FACE_GREAT, "Page answer");
        kiosk.awaitKeys();
        stage.changed("story-5-face", "a word beside the face, if wanted");
        kiosk.step(Button.NEXT_ABOVE_KEYS, "Page thanked");
        stage.changed("story-5-helped", "it helped");
        kiosk.tap(Button.NEED_FINISH, "AttractScreen");
    }

    private void patrol() throws IOException, InterruptedException {
        OperatorApi api = stage.demo().hq().api();
        OperatorApi.Person worker = api.people().stream()
                .filter(person -> person.role().equals("MOBILE_GRID_WORKER"))
                .findFirst()
                .orElseThrow();
        OperatorApi.IssuedBadge badge = api.issue(worker.personId(), BADGE_DAYS);
        stage.checkIn(badge.text(), badge.serial());
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        stage.changed("patrol-home", "a mobile grid worker's first tile");
        kiosk.tap(kiosk.homeTile("patrol"), NEED_SCREEN);
        stage.changed("patrol-1-hazard", "what was seen on the rounds");
        kiosk.step(Button.FIRST_HAZARD, "Step PLACE");
        stage.changed("patrol-2-place", "where it was seen");
        kiosk.step(Button.FIRST_PLACE, "Step URGENCY");
        stage.changed("patrol-2-urgency", "how urgent it is");
        kiosk.step(Button.AT_ONCE, "Step WORDS");
        kiosk.awaitKeys();
        stage.changed("patrol-3-phrases", "what is the matter: phrases for this hazard");
        new Keys(kiosk.hands(), Page.PINYIN).type("xiaofangtongdaobeiduzhule 。");
        stage.changed("patrol-3-words", "what is the matter, in words");
        kiosk.step(Button.NEXT_ABOVE_KEYS, "Step REVIEW");
        stage.changed("patrol-4-review", "once more, before it is sent");
        kiosk.step(Button.NEED_NEXT, "Step SENT");
        kiosk.code(folder.resolve("report.png"));
        stage.picture("patrol-sent", "reported: HQ is told at once");
        stage.raised().add(Channel.KIOSK);
        kiosk.tap(Button.NEED_FINISH, "AttractScreen");
    }

    /** Somebody who has checked in before: it is the same visit. */
    private void greeted(String kind) throws IOException, InterruptedException {
        kiosk.scan(stage.demo().badges().text(kind), "GreetingScreen");
    }

    private void home(String kind) throws IOException, InterruptedException {
        greeted(kind);
        kiosk.tap(Button.CONTINUE, "HomeScreen");
    }
}
