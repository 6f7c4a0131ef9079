package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;
import org.reststop.domain.need.Channel;

/** What the rest stop offers: seen by everybody, reported when it is broken, mended. */
final class ServicePart {
    private static final int DAYS = 7;
    private static final String VISITOR = "valid-2";

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Path look;

    /** @param look a file for pictures that nobody keeps */
    ServicePart(Stage stage, Path look) {
        this.look = look;
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = stage.hq();
    }

    /** Begins and ends with nobody before the kiosk. */
    void walk() throws IOException, InterruptedException {
        open();
        stage.picture("service-0-wall", "whoever comes by sees whether it is open, and how busy it is");
        kiosk.scan(stage.demo().badges().text(VISITOR), "GreetingScreen");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        kiosk.tap(kiosk.homeTile("services"), "ServiceScreen");
        stage.changed("service-1-board", "what the rest stop offers, how it stands, when it closes, how busy it is");
        stage.after(Button.SECOND_SERVICE, "service-2-charging", "one of them");
        stage.after(Button.NEED_NEXT, "service-3-reported", "it is broken: one tap tells staff, and gives a receipt");
        stage.raised().add(Channel.KIOSK);
        kiosk.pictureAfter(Button.NEED_BACK, look);
        kiosk.tap(Button.NEED_BACK, "HomeScreen");
        kiosk.tap(Button.HOME_LEAVE, "AttractScreen");
        hq.awaitCount("/needs", NeedsAtHq.LINES, stage.raised().size());
        hq.press(NeedsAtHq.LINES + ":first-child a.lead-in");
        stage.whole("service-4-need", "HQ: the report is a need in the ledger");
        hq.open("/services");
        hq.press("ul.notices a.row-link");
        stage.whole("service-5-hq", "HQ: the station's services, with the report, and how busy it is");
        stage.onPhone("service-5-hq-phone", "HQ: the same on a phone");
    }

    /** At whatever hour the tour is walked: of a closed stop nobody tells how busy it is. */
    private void open() {
        hq.open("/services");
        hq.press("ul.notices a.row-link");
        hq.click("#opening > summary");
        for (int day = 1; day <= DAYS; day++) {
            hq.fill("d" + day + "-from", "00:00");
            hq.fill("d" + day + "-until", "23:59");
        }
        hq.press("form[action$='/hours'] button");
        hq.awaitHeard();
    }
}
