package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Staff work on one need by HQ's pages, and its author follows it by phone. */
final class CaseAtHq {
    private static final String CADRE = "zhoujianping";

    private final Stage stage;
    private final HqBrowser hq;
    private final Path folder;
    private String page = "";
    private String follow = "";
    private String number = "";

    /** @param folder for what is uploaded */
    CaseAtHq(Stage stage, Path folder) {
        this.folder = folder;
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
        hq.assign(stage.account(CADRE).name());
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

    /** As {@link #answer}, of what was raised while HQ was away, with a photo; it is said to be done. */
    void arrived() throws IOException, InterruptedException {
        open();
        page = hq.address().substring(hq.origin().length());
        hq.wholePage(true);
        hq.awaitPictures(1);
        stage.album().add("photo-7-hq", "HQ is back: the need has come, and its photo", hq::picture);
        hq.wholePage(false);
        hq.deed("accept", "收到，物业今天去看。");
        hq.assign(stage.account(CADRE).name());
        hq.deed("finish", "楼道清出来了，堆放的包裹已经搬走。");
    }

    /** Its author adds words and a photo by phone, and says that it is not mended; who works on it is told. */
    void notHelped() throws IOException, InterruptedException {
        hq.asPhone();
        hq.go(follow);
        hq.click("details summary");
        hq.type("words", "晚上七点以后又堆满了，请晚上再来看看。");
        stage.album().add("add-1-phone", "the author's phone: add words or a photo", hq::picture);
        hq.press("input[value='words'] ~ button");
        hq.click("details summary");
        hq.type("photo", shelf().toString());
        hq.press("input[value='photo'] ~ button");
        stage.album().add("add-2-phone", "the words and the photo are part of the story", hq::picture);
        hq.click(".face.poor");
        hq.type("said", "白天好了，晚上还是老样子。");
        hq.wholePhone(true);
        stage.album().add("add-3-face-phone", "did it help? not really", hq::picture);
        hq.press(".ask button");
        hq.wholePhone(false);
        stage.album().add("add-4-reopened-phone", "so it is open again, with the same people", hq::picture);
        number = hq.text(".receipt-line").replaceAll("[^2-9A-Z]", "");
        hq.asDesktop();
        hq.awaitHeard();
        hq.open(page);
        hq.wholePage(true);
        stage.album().add("add-5-hq", "HQ: opened again by its author, with words, photo and face", hq::picture);
        hq.wholePage(false);
        hq.signInAs(stage.account(CADRE));
        stage.page("/my-needs", "add-6-told", "HQ: the cadre who worked on it is told");
        hq.signInAs(stage.demo().hq().accounts().getFirst());
    }

    private Path shelf() throws IOException {
        Path file = folder.resolve("shelf.jpg");
        ImageIO.write(CameraScenes.shelf(), "jpeg", file.toFile());
        return file;
    }

    /** The receipt's, as it is typed. */
    String number() {
        return number;
    }

    /** The author is asked whether it still helps. */
    void askedAgain() throws IOException, InterruptedException {
        byPhone("week-2-question-phone", "the same question on the author's phone");
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
