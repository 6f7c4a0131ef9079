package org.reststop.tour;

import java.io.IOException;

/** What a partner unit shares meets a need: suggested, confirmed by staff, seen by the unit and by the author. */
final class SharingPart {
    private static final String ASKED = "电动车没有地方充电";

    private final Stage stage;
    private final HqBrowser hq;

    SharingPart(Stage stage) {
        this.stage = stage;
        this.hq = stage.hq();
    }

    void walk() throws IOException, InterruptedException {
        stage.wholePage("/resources", "sharing-1-resources", "HQ: what partner units share: for whom, when, how much");
        hq.open("/needs");
        hq.press(NeedsAtHq.LINES, ASKED, "a.lead-in");
        stage.whole("sharing-2-suggested", "HQ: a need, and what is suggested for it, with the reasons");
        hq.press("form[action$='/confirm'] button");
        stage.whole("sharing-3-matched", "HQ: confirmed: the need is answered with it");
        hq.open("/resources");
        hq.press("ul.notices > li", "充电", "a.row-link");
        hq.press("form[action$='/link'] button");
        stage.whole("sharing-4-resource", "HQ: the resource, its matches, a link for the unit");
        String unit = hq.hrefOf("section.card a.row-link");
        hq.asPhone();
        hq.go(unit);
        stage.whole("sharing-5-unit-phone", "the partner unit's phone: what of its own helps whom");
        hq.asDesktop();
    }
}
