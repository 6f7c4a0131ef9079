package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.hq.staff.StaffRole;
import org.reststop.testing.Browser;
import org.reststop.testing.PagedNotice;

/** The editor of notices in a real browser, from the first word to the emergency and its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EditorBrowserTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private StaffSite site;
    private Browser browser;

    @TempDir
    private static Path folder;

    @BeforeAll
    void open() {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping Road", StaffSite.SHANGHAI);
        site.station("xinghuali", "杏花里驿站", "Apricot Lane", StaffSite.SHANGHAI);
        site.kiosk("heping", "南门终端");
        site.kiosk("xinghuali", "大厅终端");
        site.account(StaffRole.ADMIN, "陈静");
        browser = new Browser(folder.resolve("profile"), "zh-CN");
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void aNoticeIsWrittenWithMarksAndAPictureLookedAtAndRaisedAsAnEmergency() throws Exception {
        browser.size(1280, 900);
        signIn();
        open("/notices/new");
        type("title-zh", "燃气抢修：今晚停气");
        type("body-zh", "请关好阀门");
        browser.driver().executeScript("document.getElementById('body-zh').select()");
        browser.driver().findElement(By.cssSelector(".tools [data-mark=bold]")).click();
        assertThat(Objects.requireNonNull(find("body-zh").getDomProperty("value")))
                .isEqualTo("**请关好阀门**");
        File picture = picture(folder.resolve("valve.png"));
        find("file").sendKeys(picture.getAbsolutePath());
        wait(".medium img");
        WebElement station = browser.driver().findElement(By.cssSelector("input[value='s:heping']"));
        browser.driver().executeScript("arguments[0].scrollIntoView({ block: 'center' })", station);
        station.click();
        shoot("editor-1280");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);

        browser.leaveBy(browser.driver().findElement(By.cssSelector("button[value=look]")));
        List<WebElement> glasses = browser.driver().findElements(By.cssSelector(".glass:not(.wall)"));
        assertThat(glasses).hasSize(2).allSatisfy(glass -> assertThat(
                        glass.findElement(By.cssSelector(".glass-body strong")).getText())
                .isEqualTo("请关好阀门"));
        assertThat(loadedPictures()).isEqualTo(4);
        shoot("editor-look-1280");
        browser.size(390, 844);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        shoot("editor-look-390");

        browser.leaveBy(browser.driver().findElement(By.cssSelector("a.danger")));
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".message.problem"))
                        .getText())
                .contains("1 台终端（1 个驿站）");
        shoot("editor-alarm-390");
        browser.leaveBy(browser.driver().findElement(By.cssSelector("button.danger")));
        assertThat(onlyNotice().extras().priority()).isEqualTo(NoticePriority.EMERGENCY);
        assertThat(onlyNotice().extras().media()).hasSize(1);
        shoot("notices-390");
        browser.leaveBy(browser.driver().findElement(By.cssSelector("button.danger")));

        assertThat(browser.driver().findElement(By.cssSelector("[role=status]")).getText())
                .contains("紧急通知已解除");
        assertThat(onlyNotice().withdrawn()).isTrue();
        everyPageFits(onlyNotice());
    }

    @Test
    void whoRaisesAnEmergencyIsToldWhichExceptionsItDoesNotInterrupt() throws Exception {
        browser.size(1440, 900);
        signIn();
        open("/notices/new");
        type("title-zh", "燃气泄漏，请立即离开");
        type("body-zh", "请从南门离开。");
        exception().click();
        browser.leaveBy(browser.driver().findElement(By.cssSelector("button[value=look]")));
        browser.leaveBy(browser.driver().findElement(By.cssSelector("a.danger")));

        assertThat(find("silent").getText()).contains("这几站不会弹出：和平路驿站");
        shoot("editor-silent-1440");
        browser.size(390, 844);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        shoot("editor-silent-390");
        browser.leaveBy(browser.driver().findElement(By.cssSelector("#silent a")));
        assertThat(find("silent").getText()).contains("若发布为紧急通知，这几站不会弹出：和平路驿站");
        shoot("editor-silent-form-390");
        exception().click();
        browser.leaveBy(browser.driver().findElement(By.cssSelector("button[value=alarm]")));

        assertThat(browser.driver().findElements(By.id("silent"))).isEmpty();
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".message.problem"))
                        .getText())
                .contains("2 台终端（2 个驿站）");
    }

    private WebElement exception() {
        WebElement box = browser.driver().findElement(By.cssSelector("input[value='x:heping']"));
        browser.driver()
                .executeScript(
                        "document.getElementById('without').open = true;"
                                + "arguments[0].scrollIntoView({ block: 'center' })",
                        box);
        return box;
    }

    @Test
    void thePreviewTurnsItsPagesWhereTheKioskDoes() throws Exception {
        browser.size(1280, 900);
        signIn();
        open("/notices/new");
        browser.driver()
                .executeScript(
                        "document.getElementById('title-zh').value = arguments[0];"
                                + "document.getElementById('body-zh').value = arguments[1];",
                        PagedNotice.title(),
                        PagedNotice.body());
        browser.leaveBy(browser.driver().findElement(By.cssSelector("button[value=look]")));
        for (String glass : List.of("portrait", "landscape")) {
            String figure = "." + glass + "[data-wall]";
            wait(figure + "[data-pages]");
            assertThat(beginnings(figure)).as(glass).isEqualTo(PagedNotice.pages(glass.equals("portrait")));
        }
        shoot("twin-1280");
        browser.size(390, 844);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        shoot("twin-390");
    }

    /** The first letters of each page, with every page turned to. */
    private List<String> beginnings(String figure) {
        List<String> all = new ArrayList<>();
        WebElement next = browser.driver().findElement(By.cssSelector(figure + " [data-turn='1']"));
        all.add(beginning(figure));
        while (next.isEnabled()) {
            browser.driver().executeScript("arguments[0].click()", next);
            all.add(beginning(figure));
        }
        return all;
    }

    private String beginning(String figure) {
        Object found = browser.driver().executeScript("""
                const room = document.querySelector(arguments[0] + " .wall-pages");
                const top = room.getBoundingClientRect().top - 1;
                const walker = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  if (node.parentElement.closest("b")) continue;
                  for (let i = 0; i < node.length; i++) {
                    const range = document.createRange();
                    range.setStart(node, i);
                    range.setEnd(node, i + 1);
                    const box = range.getClientRects()[0];
                    if (box && box.width > 0 && box.top >= top) {
                      return node.parentElement.closest("p, h3").textContent.slice(
                          node.parentElement.closest("p, h3").textContent.indexOf(node.textContent) + i);
                    }
                  }
                }
                return "";""", figure);
        return PagedNotice.beginning(String.valueOf(found));
    }

    private void everyPageFits(Notice notice) throws Exception {
        for (String page : List.of("/versions", "/proof", "/look", "")) {
            open(page.isEmpty() ? "/notices/new" : "/notices/" + notice.id() + page);
            assertThat(browser.overflow()).as(page).isLessThanOrEqualTo(0);
            shoot("notice" + page.replace('/', '-') + "-390");
        }
    }

    private Notice onlyNotice() {
        List<Notice> all = site.store.read(session ->
                session.createSelectionQuery("from Notice", Notice.class).getResultList());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private long loadedPictures() {
        new WebDriverWait(browser.driver(), LONG)
                .until(
                        driver -> Boolean.TRUE.equals(
                                browser.driver()
                                        .executeScript(
                                                "return [...document.images].every(i => { i.loading = 'eager'; return i.complete; })")));
        Object count = browser.driver()
                .executeScript(
                        "return [...document.querySelectorAll('.glass img')].filter(i => i.naturalWidth > 0).length");
        return count instanceof Number number ? number.longValue() : -1;
    }

    private static File picture(Path file) throws Exception {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xd98a3d));
        pen.fillOval(300, 100, 600, 600);
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file.toFile();
    }

    private void signIn() {
        browser.driver().manage().deleteAllCookies();
        open("/sign-in");
        type("login", "admin");
        type("password", StaffSite.PASSWORD);
        browser.leaveBy(browser.driver().findElement(By.cssSelector("main button")));
    }

    private void open(String path) {
        browser.driver().get(site.address() + path);
    }

    private WebElement find(String id) {
        return browser.driver().findElement(By.id(id));
    }

    private void type(String id, String text) {
        find(id).sendKeys(text);
    }

    private void wait(String selector) {
        new WebDriverWait(browser.driver(), LONG)
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    private void shoot(String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Object shot = browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Files.write(pictures.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png(String.valueOf(shot)));
    }
}
