package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.reststop.domain.need.Channel;
import org.reststop.kiosk.scan.ImageReader;
import org.reststop.kiosk.scan.ImageReading;

/** What becomes of suggestions at HQ; and HQ's page on which people write on their own phone. */
final class NeedsAtHq {
    /** The needs of the ledger's page. */
    static final String LINES = "ol.ledger > li.line";

    private final Stage stage;
    private final HqBrowser hq;
    private String page = "";

    NeedsAtHq(Stage stage) {
        this.stage = stage;
        this.hq = stage.hq();
    }

    /** Reads the code that the kiosk shows. */
    void scan(Path folder) throws IOException, InterruptedException {
        Path png = Files.createDirectories(folder).resolve("my-phone.png");
        stage.kiosk().picture(png);
        page = switch (new ImageReader().read(png)) {
            case ImageReading.Code(String text) -> text;
            case ImageReading other -> throw new IOException("no code on the kiosk's screen: " + other);
        };
    }

    /** Writes on a phone; looks at what staff have. */
    void pages() throws IOException, InterruptedException {
        hq.asPhone();
        hq.go(page);
        hq.type("words", "快递柜旁边晚上没有灯，看不清格口。");
        stage.album().add("hq-say-phone", "HQ: the station's page on one's own phone", hq::picture);
        hq.press("form[method='post'] button");
        stage.album().add("hq-say-sent-phone", "HQ: sent from the phone, with a receipt", hq::picture);
        stage.raised().add(Channel.PHONE);
        hq.asDesktop();
        hq.wholePage(true);
        stage.page("/need-categories", "hq-need-categories", "HQ: what suggestions may be about");
        stage.page("/need-categories/parcel", "hq-need-category", "HQ: a category and its phrases");
        hq.wholePage(false);
    }

    /** What the sample community had asked before anybody came counts with what is raised here. */
    static void begin(Stage stage) {
        int there = stage.hq().count("/needs", LINES);
        stage.raised().addAll(Collections.nCopies(there, Channel.PHONE));
    }

    /** All that was raised has come. */
    void ledger() throws IOException, InterruptedException {
        hq.awaitCount("/needs", LINES, stage.raised().size());
        stage.album().add("hq-needs", "HQ: the ledger of suggestions", hq::picture);
        int before = stage.raised().indexOf(Channel.KIOSK);
        hq.press(LINES + ":nth-last-child(" + (before + 1) + ") a.lead-in");
        stage.album().add("hq-need", "HQ: one of them, with its voice memo", hq::picture);
        hq.asPhone();
        stage.page("/needs", "hq-needs-phone", "HQ: the ledger, on a phone");
        hq.asDesktop();
    }
}
