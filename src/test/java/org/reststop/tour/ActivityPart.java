package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * An activity from HQ's form to the kiosk: one signs up, the next has to wait, moves up and comes; then it has begun.
 */
final class ActivityPart {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Before the doors open, after which whoever signs up has come. */
    private static final Duration AHEAD = Duration.ofHours(3);

    private static final Duration DOORS_ARE_OPEN = Duration.ofMinutes(30);
    private static final String FIRST = "valid-2";
    private static final String SECOND = "valid-3";

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Path look;

    /** @param look a file for pictures that nobody keeps */
    ActivityPart(Stage stage, Path look) {
        this.look = look;
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = stage.hq();
    }

    /** Begins and ends with nobody before the kiosk. */
    void walk() throws IOException, InterruptedException {
        LocalDateTime now = ZonedDateTime.now(Clock.system(ZONE)).toLocalDateTime();
        String page = make(now.plus(AHEAD));
        signUp();
        stage.wholePage(page, "activity-8-hq", "HQ: who has signed up, and who waits");
        moveUp(page, now.plus(DOORS_ARE_OPEN));
        hq.awaitText(page, "place-attended");
        stage.whole("activity-11-came", "HQ: who came");
        begin(page, now.minusMinutes(1));
        stage.wholePage(page, "activity-12-begun", "HQ: it has begun: who is there, and a form for a word of thanks");
    }

    private String make(LocalDateTime begins) throws IOException, InterruptedException {
        hq.open("/activities/new");
        hq.choose("kind", "FESTIVAL");
        hq.type("title-zh", "今天包饺子，骑手免费吃");
        hq.type("words-zh", "面和馅社区准备，会包的来包，不会的来吃。先到先坐，吃完记得把碗放回回收架。");
        hq.type("place-zh", "便民食堂");
        hq.fill("starts", TYPED.format(begins));
        hq.fill("ends", TYPED.format(begins.plusHours(2)));
        hq.fill("capacity", "1");
        stage.whole("activity-1-form", "HQ: an activity, for how many and for whom");
        hq.press("form.wide-form .buttons button");
        stage.whole("activity-2-made", "HQ: it is out");
        String page = hq.address().substring(hq.origin().length()).replaceAll("\\?.*", "");
        hq.awaitHeard();
        return page;
    }

    private void signUp() throws IOException, InterruptedException {
        activities(FIRST);
        stage.changed("activity-3-list", "what goes on here");
        stage.after(Button.FIRST_ACTIVITY, "activity-4-page", "one of them: when, where, how many places are left");
        stage.after(Button.SIGN_UP, "activity-5-signed", "signed up, by one tap");
        kiosk.pictureAfter(Button.NEED_BACK, look);
        kiosk.tap(Button.NEED_BACK, "HomeScreen");
        stage.hq().awaitHeard();
        activities(SECOND);
        stage.after(Button.FIRST_ACTIVITY, "activity-6-full", "the next finds it full, and may wait");
        stage.after(Button.SIGN_UP, "activity-7-waiting", "on the waiting list");
        stage.hq().awaitHeard();
    }

    private void moveUp(String page, LocalDateTime soon) throws IOException, InterruptedException {
        activities(FIRST);
        kiosk.pictureAfter(Button.FIRST_ACTIVITY, look);
        kiosk.pictureAfter(Button.SIGN_UP, look);
        stage.after(Button.SIGN_UP, "activity-9-left", "she cannot come after all: her place is free");
        begin(page, soon);
        kiosk.scan(stage.demo().badges().text(SECOND), "GreetingScreen");
        stage.picture(
                "activity-10-moved-up", "whoever waited hears at the next scan that he has her place, and has come");
        kiosk.tap(Button.FINISH, "AttractScreen");
    }

    /** Nobody can wait for it here. */
    private void begin(String page, LocalDateTime at) {
        hq.awaitHeard();
        hq.open(page + "/edit");
        hq.fill("starts", TYPED.format(at));
        hq.press("form.wide-form .buttons button");
        hq.awaitHeard();
    }

    private void activities(String who) throws IOException, InterruptedException {
        kiosk.scan(stage.demo().badges().text(who), "GreetingScreen");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        kiosk.picture(look);
        kiosk.tap(kiosk.homeTile("activities"), "ActivityScreen");
    }
}
