package org.reststop.tour;

import java.io.IOException;
import org.reststop.command.hq.OperatorApi;

/** A courier is appointed a mobile grid worker, gets points for what he did, and redeems them; he reads it at the kiosk. */
final class MeritPart {
    private static final int BADGE_DAYS = 90;

    /** Nobody else's turn in the tour, and not whom the sample appoints. */
    private static final int COURIER = 5;

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;

    MeritPart(Stage stage) {
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = stage.hq();
    }

    /** Begins and ends with nobody before the kiosk, and the first of the staff signed in at HQ. */
    void walk() throws IOException, InterruptedException {
        OperatorApi.Person courier = stage.courier(COURIER);
        OperatorApi.IssuedBadge badge = stage.demo().hq().api().issue(courier.personId(), BADGE_DAYS);
        String appointment = "/appointments/of/" + courier.personId();
        hq.open(appointment);
        hq.press("form[action^='/appointments/of/'] button");
        stage.whole("merit-1-appointed", "HQ: appointed a mobile grid worker for a year, with a certificate to print");
        stage.printed("a[href$='/certificate.pdf']", "merit-1-certificate", "his certificate, printed");
        stage.page("/appointments", "merit-2-appointments", "HQ: who is appointed, and until when");
        String book = "/points/of/" + courier.personId();
        hq.open(book);
        hq.fill("amount", "60");
        hq.type("words", "深夜把走失老人送回家");
        hq.press("#award button");
        hq.press("#redeem button");
        stage.whole("merit-3-book", "HQ: the book of points: awarded, and redeemed for a thing by its name");
        stage.onPhone("merit-3-book-phone", "HQ: the same on a phone");
        hq.awaitHeard();
        stage.checkIn(badge.text(), badge.serial());
        stage.picture("merit-4-greeting", "the kiosk greets him by his new role");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
        stage.picture("merit-5-home", "his book is one of the tiles");
        kiosk.tap(kiosk.homeTile("book"), "BookScreen");
        stage.changed("merit-6-book", "his term, his points and what he got for them");
        kiosk.tap(Button.NEED_BACK, "HomeScreen");
        kiosk.tap(Button.HOME_LEAVE, "AttractScreen");
    }
}
