package org.reststop.tour;

import java.io.IOException;

/** Staff work on one need by HQ's pages, and its author follows it by phone. */
final class CaseAtHq {
    private final Stage stage;
    private final HqBrowser hq;
    private String page = "";
    private String follow = "";

    CaseAtHq(Stage stage) {
        this.stage = stage;
        this.hq = stage.hq();
    }

    /** @param address by which the author follows it */
    void follow(String address) {
        follow = address;
    }

    /** As soon as it has come. */
    void answer() throws IOException, InterruptedException {
        open();
        page = hq.address().substring(hq.origin().length());
        hq.deed("accept", "收到，正在联系快递柜公司。");
        hq.deed("assign", "");
        hq.deed("answer", "快递柜公司下周一来勘察，北门岗亭旁最合适。");
        hq.deed("publish", "");
        hq.wholePage(true);
        stage.album().add("story-2-answered", "HQ: accepted, given to somebody, answered, released", hq::picture);
        hq.wholePage(false);
        stage.page("/needs", "story-2-ledger", "HQ: the ledger");
        byPhone("story-2-phone", "the author's phone: what was answered");
        hq.awaitHeard();
    }

    void finish() throws IOException, InterruptedException {
        hq.open(page);
        hq.deed("finish", "快递柜装好了，在北门岗亭旁，24 小时可用。");
        byPhone("story-4-phone", "the author's phone: it is done; did it help?");
        hq.awaitHeard();
    }

    void confirmed() throws IOException, InterruptedException {
        hq.awaitText(page, "已确认");
        hq.wholePage(true);
        stage.album().add("story-6-confirmed", "HQ: its author says that it helped", hq::picture);
        hq.wholePage(false);
    }

    /** The report that came last. */
    void urgent() throws IOException, InterruptedException {
        open();
        stage.album().add("patrol-hq", "HQ: the urgent report, with the grid worker's name", hq::picture);
        stage.page("/needs", "patrol-ledger", "HQ: the ledger, the urgent one marked");
    }

    private void open() {
        hq.awaitCount("/needs", NeedsAtHq.LINES, stage.raised().size());
        hq.press(NeedsAtHq.LINES + ":first-child a.lead-in");
    }

    private void byPhone(String name, String shows) throws IOException, InterruptedException {
        hq.asPhone();
        hq.go(follow);
        stage.album().add(name, shows, hq::picture);
        hq.asDesktop();
    }
}
