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
 * An activity from HQ's form to the kiosk: one signs up there, a neighbour by phone, the next has to wait, moves up and
 * comes; then it has begun, and whoever came is thanked and reads how long he has helped.
 */
final class ActivityPart {
    /** The stations'. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    /** Before the doors open, after which whoever signs up has come. */
    private static final Duration AHEAD = Duration.ofHours(3);

    private static final Duration DOORS_ARE_OPEN = Duration.ofMinutes(30);
    private static final int HOURS = 2;
    private static final String FIRST = "valid-2";
    private static final String SECOND = "valid-3";
    private static final String SAVE = "form.wide-form .buttons button";

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Path look;
    private String forPhones = "";

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
        byPhone();
        full(page);
        moveUp(page, now.plus(DOORS_ARE_OPEN));
        hq.awaitText(page, "place-attended");
        stage.whole("activity-11-came", "HQ: who came");
        begin(page, now.minusMinutes(1));
        stage.wholePage(page, "activity-12-begun", "HQ: it has begun: who is there, and a form for a word of thanks");
        thank();
    }

    private String make(LocalDateTime begins) throws IOException, InterruptedException {
        hq.open("/activities/new");
        hq.choose("kind", "SNOW_CLEARING");
        hq.type("title-zh", "清早扫雪，一起来");
        hq.type("words-zh", "铁锹、手套社区准备，从驿站门口扫到公交站。扫完有热姜茶，路滑请穿防滑鞋。");
        hq.type("place-zh", "驿站门口集合");
        hq.fill("starts", TYPED.format(begins));
        hq.fill("ends", TYPED.format(begins.plusHours(HOURS)));
        hq.fill("capacity", "2");
        hq.tick("hours");
        stage.whole("activity-1-form", "HQ: an activity, for how many and for whom; helpers' hours are counted");
        hq.press(SAVE);
        stage.whole("activity-2-made", "HQ: it is out");
        String page = hq.address().substring(hq.origin().length()).replaceAll("\\?.*", "");
        hq.awaitHeard();
        return page;
    }

    private void signUp() throws IOException, InterruptedException {
        activities(FIRST);
        stage.changed("activity-3-list", "what goes on here");
        kiosk.pictureAfter(Button.FIRST_ACTIVITY, look);
        forPhones = kiosk.code(look);
        stage.picture("activity-4-page", "one of them: when, where, how many places are left; a code for phones");
        stage.after(Button.SIGN_UP, "activity-5-signed", "signed up, by one tap");
        leave();
    }

    private void byPhone() throws IOException, InterruptedException {
        hq.asPhone();
        hq.go(forPhones);
        stage.whole("activity-5-phone", "the code that the kiosk shows, on a neighbour's phone: no login, no badge");
        hq.type("name", "李奶奶");
        hq.type("phone", "13800132468");
        hq.tick("consent");
        hq.press("form button[type='submit']");
        stage.whole("activity-5-phone-signed", "the neighbour has the second place, and can give it back by this page");
        hq.asDesktop();
        hq.awaitHeard();
    }

    private void full(String page) throws IOException, InterruptedException {
        activities(SECOND);
        stage.after(Button.FIRST_ACTIVITY, "activity-6-full", "the next finds it full, and may wait");
        stage.after(Button.SIGN_UP, "activity-7-waiting", "on the waiting list");
        leave();
        hq.awaitHeard();
        stage.wholePage(page, "activity-8-hq", "HQ: who has signed up, at the kiosk and by phone, and who waits");
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
        hq.fill("ends", TYPED.format(at.plusHours(HOURS)));
        hq.press(SAVE);
        hq.awaitHeard();
    }

    private void thank() throws IOException, InterruptedException {
        hq.press("form[action$='/thanks'] button");
        stage.whole("activity-13-thanked", "HQ: those who came are thanked");
        hq.awaitHeard();
        kiosk.scan(stage.demo().badges().text(SECOND), "GreetingScreen");
        stage.picture("activity-14-thanks", "at his next scan: a word of thanks waits for him");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        kiosk.picture(look);
        kiosk.tap(kiosk.homeTile("activities"), "ActivityScreen");
        stage.changed("activity-15-hours", "how long he has helped of late, and what he has helped at");
        stage.after(Button.ACTIVITY_BELOW_HOURS, "activity-16-read", "the thanks");
        leave();
        stage.wholePage("/activities/hours", "activity-17-hours", "HQ: volunteers' hours, month by month");
        stage.onPhone("activity-17-hours-phone", "HQ: the same on a phone");
    }

    private void activities(String who) throws IOException, InterruptedException {
        kiosk.scan(stage.demo().badges().text(who), "GreetingScreen");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        kiosk.picture(look);
        kiosk.tap(kiosk.homeTile("activities"), "ActivityScreen");
    }

    private void leave() throws IOException, InterruptedException {
        kiosk.pictureAfter(Button.NEED_BACK, look);
        kiosk.tap(Button.NEED_BACK, "HomeScreen");
        kiosk.tap(Button.HOME_LEAVE, "AttractScreen");
    }
}
