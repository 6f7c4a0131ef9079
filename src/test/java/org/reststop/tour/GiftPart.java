package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;
import org.reststop.command.hq.OperatorApi;

/** A campaign's letter of thanks reaches a volunteer at her next scan; she takes the pack, once at whatever kiosk. */
final class GiftPart {
    private static final int BADGE_DAYS = 90;
    private static final String CAMPAIGN = "扫雪志愿者";

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Path look;

    /** @param look a file for pictures that nobody keeps */
    GiftPart(Stage stage, Path look) {
        this.look = look;
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = stage.hq();
    }

    /** Begins and ends with nobody before either kiosk. */
    void walk(KioskOnScreen second) throws IOException, InterruptedException {
        stage.wholePage("/campaigns", "gift-1-campaigns", "HQ: campaigns of thanks: for whom, from when, which pack");
        OperatorApi api = stage.demo().hq().api();
        OperatorApi.Person volunteer = api.people().stream()
                .filter(person -> person.role().equals("VOLUNTEER"))
                .findFirst()
                .orElseThrow();
        OperatorApi.IssuedBadge badge = api.issue(volunteer.personId(), BADGE_DAYS);
        hq.awaitHeard();
        stage.checkIn(badge.text(), badge.serial());
        stage.picture("gift-2-greeting", "a volunteer who has cleared snow: a letter waits for her");
        kiosk.tap(Button.CONTINUE, "GiftScreen");
        stage.changed("gift-3-letter", "the letter of thanks");
        stage.after(Button.GIFT_CLAIM, "gift-4-claimed", "the pack is hers: the code for staff");
        kiosk.tap(Button.COUNTER_YES, "HomeScreen");
        kiosk.tap(Button.HOME_LEAVE, "AttractScreen");
        hq.awaitText(campaign(), badge.name().substring(0, 1) + "*");
        stage.whole("gift-5-hq", "HQ: what is left, and who has had one");
        stage.printed(
                "a[href$='/letters.pdf']", "gift-5-letter", "the letter, printed for who has no screen before her");
        // A kiosk that has not heard of the claim would give a second pack, for HQ to find.
        hq.awaitHeard();
        elsewhere(second, badge);
    }

    private String campaign() {
        hq.open("/campaigns");
        hq.press("ul.notices > li", CAMPAIGN, "h2 a");
        return hq.address().substring(hq.origin().length());
    }

    private void elsewhere(KioskOnScreen second, OperatorApi.IssuedBadge badge)
            throws IOException, InterruptedException {
        second.picture(look);
        stage.checkIn(second, badge.text(), badge.serial());
        stage.album()
                .add("gift-6-second-greeting", "the other kiosk, on its side: the same volunteer", second::changed);
        second.tap(Button.WIDE_CONTINUE, "HomeScreen");
        stage.album().add("gift-7-second-home", "no letter waits any more", second::picture);
        second.tap(Button.WIDE_GIFT, "GiftScreen");
        second.picture(look);
        stage.album()
                .add(
                        "gift-8-second",
                        "nor is there a second pack: the claim of before, with its code",
                        second::picture);
        second.tap(Button.WIDE_GIFT_ON, "HomeScreen");
        second.tap(Button.WIDE_LEAVE, "AttractScreen");
        stage.album().add("gift-9-second-wall", "the wall on its side", second::picture);
    }
}
