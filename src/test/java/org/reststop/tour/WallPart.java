package org.reststop.tour;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A notice from HQ's editor to the wall and to somebody who reads it, until it is withdrawn; an emergency over a screen,
 * acknowledged and lifted.
 */
final class WallPart {
    private static final String WRITER = "hexiaoyun";
    private static final String HAND_IN = "button[value='submit']";
    private static final String VISITOR = "valid-2";
    private static final String TITLE = "南门快递架：每晚八点加一次整理";
    private static final String ALARM = "燃气泄漏，请从南门离开";

    /** The colour of most boxes in the notice's picture. */
    private static final int BOXES = 0xb98a56;

    private static final int BOX_PIXELS = 4_000;
    private static final Rectangle2D GLASS = new Rectangle2D.Double(0, 0, 1, 1);

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Path folder;

    /** @param folder for what is uploaded */
    WallPart(Stage stage, Path folder) {
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = stage.hq();
        this.folder = folder;
    }

    /** Begins and ends with nobody before the kiosk, and the first of the staff signed in at HQ. */
    void walk() throws IOException, InterruptedException {
        write();
        approve();
        onTheWall();
        read();
        withdraw();
        emergency();
    }

    private void write() throws IOException, InterruptedException {
        hq.signInAs(stage.account(WRITER));
        hq.open("/notices/new");
        hq.type("title-zh", TITLE);
        hq.type("body-zh", "## 从今晚起\n志愿者**每晚八点**把落在地上的包裹放回架上。\n\n- 请按单元取件\n- 大件请放在最下层\n- 架子满了，在本终端提一句，我们就来");
        Path picture = folder.resolve("parcels.png");
        ImageIO.write(CameraScenes.shelf(), "png", picture.toFile());
        hq.upload("file", picture, ".medium img");
        stage.whole("wall-1-editor", "HQ: station staff write a notice, with a picture");
        hq.press(HAND_IN);
        stage.whole("wall-2-handed-in", "HQ: handed in; somebody else has to approve it");
        hq.press("ul.lines a.row-link");
        stage.whole("wall-2-own", "HQ: whoever has written it cannot approve it");
    }

    private void approve() throws IOException, InterruptedException {
        hq.signInAs(stage.account("shenyulan"));
        stage.page("/notices", "wall-3-notices", "HQ: the secretary sees what waits for her");
        hq.press("ul.lines a.row-link");
        stage.whole("wall-4-preview", "HQ: as kiosks of both orientations will show it, before it is out");
        stage.onPhone("wall-4-preview-phone", "HQ: the same on a phone");
        hq.press("button[value='publish']");
        stage.whole("wall-4-approved", "HQ: approved by a second person, and out");
    }

    /** Looks at once: what is new has the next turn, and after it the others have theirs for minutes. */
    private void onTheWall() throws IOException, InterruptedException {
        stage.album()
                .add(
                        "wall-5-picture",
                        "the kiosk's wall, one exchange later: the notice's picture has its turn",
                        png -> {
                            kiosk.awaitSight(png, sight -> sight.hasOnTheWall(BOXES, BOX_PIXELS, GLASS));
                            kiosk.picture(png);
                        });
    }

    private void read() throws IOException, InterruptedException {
        home();
        kiosk.tap(kiosk.homeTile("notices"), "NoticeListScreen");
        stage.changed("wall-6-list", "the new one among the notices");
        kiosk.tap(Button.NEW_NOTICE, "NoticePageScreen");
        stage.changed("wall-7-read", "read at the kiosk");
        kiosk.tap(Button.NOTICE_BACK, "NoticeListScreen");
        hq.awaitHeard();
        hq.open("/notices");
        hq.press("ul.notices > li", TITLE, "a[href$='/proof']");
        stage.whole("wall-8-proof", "HQ: proof of display: where, how long, how many have read it");
    }

    private void withdraw() throws IOException, InterruptedException {
        hq.open("/notices");
        hq.press("ul.notices > li", TITLE, "a[href$='/withdraw']");
        stage.whole("wall-9-withdraw", "HQ: withdrawn by the secretary");
        kiosk.picture(folder.resolve("look.png"));
        hq.press("button.danger");
        stage.changed("wall-10-gone", "one exchange later: gone from the list that is being read");
        hq.awaitHeard();
        hq.open("/notices");
        hq.press("ul.notices > li", TITLE, "a[href$='/versions']");
        stage.whole("wall-11-versions", "HQ: who wrote, approved and withdrew it, and what can be undone");
    }

    private void emergency() throws IOException, InterruptedException {
        hq.open("/notices/new");
        hq.type("title-zh", ALARM);
        hq.type("body-zh", "**不要使用电器和明火**，不要乘电梯。\n\n1. 关掉手边的火源\n2. 从南门步行离开\n3. 在广场等候通知");
        hq.press("button[value='alarm']");
        stage.whole("alarm-1-hq", "HQ: before an emergency goes out: how many kiosks");
        kiosk.picture(folder.resolve("look.png"));
        int calm = kiosk.mark();
        hq.press("form[action$='/alarm'] button.danger");
        kiosk.awaitLogSince(calm, "interrupts the screen");
        stage.changed("alarm-2-kiosk", "the emergency lies over whatever is on the screen");
        stage.after(Button.EMERGENCY_READ, "alarm-3-read", "somebody has read it: acknowledged; the visit goes on");
        hq.awaitHeard();
        hq.open("/notices");
        hq.press("li.alarm a[href$='/proof']");
        stage.whole("alarm-4-proof", "HQ: which kiosks show it, and where it was acknowledged");
        stage.page("/notices", "alarm-5-hq", "HQ: it is out, and can be lifted");
        hq.press("form[action$='/lift'] button");
        stage.page("/notices", "alarm-6-lifted", "HQ: lifted");
        hq.awaitHeard();
        kiosk.tap(Button.NOTICE_BACK, "HomeScreen");
        stage.picture("alarm-7-over", "lifted: the kiosk is as it was");
        hq.signInAs(stage.demo().hq().accounts().getFirst());
    }

    private void home() throws IOException, InterruptedException {
        kiosk.scan(stage.demo().badges().text(VISITOR), "GreetingScreen");
        kiosk.tap(Button.CONTINUE, "HomeScreen");
    }
}
