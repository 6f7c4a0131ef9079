package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.staff.StaffRole;
import org.reststop.testing.Browser;

/** The ledger in a real browser: scripts in texts, long texts, keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NeedBrowserTest {
    private static final String SCRIPT =
            "\"><img src=x onerror=document.title='own'><script>document.title='own'</script>";

    private StaffSite site;
    private Browser browser;
    private UUID evil;

    @BeforeAll
    void openHqAndABrowser(@TempDir Path folder) {
        site = StaffSite.inFolder(folder);
        String login = site.account(StaffRole.SECRETARY, "赵书记");
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        Raising raising = new Raising(site, site.kiosk("heping", "南门终端"));
        raising.need("heping", "东门能不能装一个共享快递柜？下雨天包裹放在地上都湿了。");
        raising.need("heping", "property", "3号楼二单元楼道灯不亮，晚上看不清台阶。", "13800132468", List.of());
        evil = raising.need("heping", SCRIPT + "长".repeat(1_800));
        LedgerEntry.Key key = new LedgerEntry.Key("heping", evil);
        Actor actor = Actor.staff("x", SCRIPT.substring(0, 60));
        site.cases.act(key, new Act.WaitOn(SCRIPT, SCRIPT), actor);
        site.cases.act(key, new Act.Note(SCRIPT + "x".repeat(1_800)), actor);
        site.cases.act(key, new Act.AskPublic(), actor);
        browser = new Browser(folder.resolve("profile"), "zh-CN");
        browser.size(1440, 900);
        open("/needs");
        find("#login").sendKeys(login);
        find("#password").sendKeys(StaffSite.PASSWORD);
        browser.leaveBy(find("main button"));
    }

    @AfterAll
    void closeBoth() {
        browser.close();
        site.close();
    }

    @Test
    void scriptsInTextsAreTextAndNoPageIsWiderThanItsScreen() throws Exception {
        for (int width : new int[] {390, 1440}) {
            browser.size(width, 844);
            for (String path : List.of("/needs", "/needs/heping/" + evil, "/needs/release", "/need-answers/new")) {
                open(path);
                assertThat(browser.driver().getTitle()).as(path).doesNotContain("own");
                assertThat(browser.overflow()).as("%s at %d", path, width).isNotPositive();
                keep(width + path.replace('/', '-').replace(evil.toString(), "one"));
            }
        }
        open("/needs/heping/" + evil);
        assertThat(find("main").getText()).contains("onerror=document.title", "在等：\"><img");
    }

    @Test
    void longWordsAreCountedWhereverStaffWrite() {
        browser.size(390, 844);
        for (String path : List.of("/needs", "/need-answers/new", "/needs/heping/" + evil, "/needs/release")) {
            open(path);
            for (WebElement box : browser.driver().findElements(By.cssSelector("textarea"))) {
                assertThat(box.findElements(By.xpath("following-sibling::*[1][self::output]")))
                        .as(path + " " + box.getDomAttribute("name"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void keysMoveThroughTheListTickAndOpen() {
        browser.size(1440, 900);
        open("/needs");
        WebElement body = find("body");
        body.sendKeys("j");
        body.sendKeys("j");
        assertThat(browser.driver().findElements(By.cssSelector(".line.at"))).hasSize(1);
        browser.driver().switchTo().activeElement().sendKeys("x");
        assertThat(find(".line.at input").isSelected()).isTrue();
        assertThat(find("#bulk").getDomAttribute("open")).isNotNull();
        String link = find(".line.at a").getDomAttribute("href");
        browser.driver().switchTo().activeElement().sendKeys("/");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("q");
        find(".line.at a").sendKeys(Keys.ENTER);
        assertThat(browser.driver().getCurrentUrl()).endsWith(link);
    }

    private void keep(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "ledger-pages"));
        Files.write(folder.resolve(name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
    }

    private void open(String path) {
        browser.driver().get(site.address() + path);
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }
}
