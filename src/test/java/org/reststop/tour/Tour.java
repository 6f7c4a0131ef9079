package org.reststop.tour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reststop.command.demo.Demo;
import org.reststop.command.demo.HqProcess;

/** The steps of the tour, in their order. */
final class Tour {
    private final Demo demo;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Album album;
    private final List<Visit> made = new ArrayList<>();

    Tour(Demo demo, KioskOnScreen kiosk, HqBrowser hq, Album album) {
        this.demo = demo;
        this.kiosk = kiosk;
        this.hq = hq;
        this.album = album;
    }

    /** Walks it and returns the check-ins that were made. */
    List<Visit> walk() throws IOException, InterruptedException {
        arrive();
        visit();
        refusals();
        seenAtHq();
        offline();
        backOnline();
        return made;
    }

    private void arrive() throws IOException, InterruptedException {
        kiosk.awaitLog("Ready to scan");
        picture("attract", "clock, notices, scan here, and the camera's preview: somebody holds a card too far away");
        hq.open("/");
        album.add("hq-sign-in", "HQ: staff sign in", hq::picture);
    }

    private void visit() throws IOException, InterruptedException {
        checkIn("valid-1", true);
        picture("greeting", "a valid badge: greeted, checked in");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        picture("home", "what one can do here");
        kiosk.tap(Button.NOTICES, "NoticeListScreen");
        picture("notices", "notices, unread ones marked");
        kiosk.tap(Button.FIRST_NOTICE, "NoticePageScreen");
        picture("notice", "a notice in large type");
        kiosk.tap(Button.LANGUAGE);
        picture("notice-english", "the same in English");
        kiosk.scan(demo.badges().text("valid-1"), "GreetingScreen");
        picture("greeting-again", "the same badge again: the same visit");
    }

    private void refusals() throws IOException, InterruptedException {
        for (String kind : List.of("expired", "revoked", "forged", "torn", "unknown")) {
            kiosk.scan(demo.badges().text(kind), "RefusalScreen");
            picture(kind, "refused: " + kind);
        }
    }

    private void seenAtHq() throws IOException, InterruptedException {
        HqProcess.Account account = demo.hq().accounts().getFirst();
        hq.signIn(account);
        hq.awaitCheckIns(made.size());
        album.add("hq-today", "HQ: today's check-ins, kiosks", hq::picture);
        hq.asPhone();
        hq.open("/");
        album.add("hq-today-phone", "HQ: the same on a phone", hq::picture);
        hq.asDesktop();
        hq.open("/kiosks");
        album.add("hq-kiosks", "HQ: kiosks, when each was last seen", hq::picture);
    }

    private void offline() throws IOException, InterruptedException {
        demo.stopHq();
        kiosk.awaitLog("No sync with HQ");
        checkIn("valid-2", false);
        picture("greeting-offline", "HQ is away: greeted all the same");
        kiosk.tap(Button.STATUS, "StatusScreen");
        picture("status-offline", "what staff see: one waits, HQ is away");
        checkIn("valid-3", false);
        kiosk.tap(Button.FINISH, "AttractScreen");
        picture("attract-offline", "nobody there, HQ away");
        checkIn("valid-4", false);
    }

    /** While HQ starts, the kiosk waits for a visitor who has gone. */
    private void backOnline() throws IOException, InterruptedException {
        int away = kiosk.mark();
        demo.startHqAgain();
        kiosk.awaitLog("counting down");
        picture("countdown", "nobody touches it: a warning, and more time");
        kiosk.tap(Button.MORE_TIME);
        picture("more-time", "asked for more time: all is where it was");
        kiosk.tap(Button.FINISH, "AttractScreen");
        picture("attract-after", "every trace of the visitor is gone");
        kiosk.tap(Button.STATUS, "StatusScreen");
        kiosk.tap(Button.SYNC_NOW);
        kiosk.awaitLogSince(away, "In sync with HQ again");
        picture("status-online", "HQ is back: nothing waits");
        checkIn("valid-5", true);
        picture("greeting-online", "and the next visitor");
        hq.open("/");
        hq.awaitCheckIns(made.size());
        album.add("hq-caught-up", "HQ: has what was made while it was away", hq::picture);
    }

    private void checkIn(String kind, boolean online) throws IOException, InterruptedException {
        String badge = demo.badges().text(kind);
        kiosk.scan(badge, "GreetingScreen");
        made.add(new Visit(badge, online));
    }

    private void picture(String name, String shows) throws IOException, InterruptedException {
        album.add(name, shows, kiosk::picture);
    }
}
