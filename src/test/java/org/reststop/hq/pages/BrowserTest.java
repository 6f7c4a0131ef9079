package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.reststop.hq.staff.StaffRole;
import org.reststop.testing.Browser;

/** Staff's pages in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BrowserTest {
    private static final String SCRIPT = "<script>document.title='own'</script>";

    private StaffSite site;
    private Browser browser;

    @BeforeAll
    void openHqAndABrowser(@TempDir Path folder) {
        site = StaffSite.inFolder(folder);
        site.account(StaffRole.ADMIN, "陈静");
        site.station("heping", "和平路驿站", "Heping Road Rest Stop", StaffSite.SHANGHAI);
        site.person(1, "王*明", "顺丰速运");
        site.person(2, SCRIPT, "\"><img src=x onerror=document.title='own'>");
        site.checkIn("heping", 1, site.clock.instant().minusSeconds(60));
        site.checkIn("heping", 2, site.clock.instant().minusSeconds(30));
        site.seen(site.kiosk("heping", "一楼大厅终端"), Duration.ZERO, 0);
        site.quarantine(site.kiosk("heping", SCRIPT), SCRIPT, SCRIPT.repeat(20));
        browser = new Browser(folder.resolve("profile"), "zh-CN");
    }

    @AfterAll
    void closeBoth() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void comeAsAStranger() {
        browser.size(1440, 900);
        browser.driver().manage().deleteAllCookies();
    }

    @Test
    void aWrongPasswordIsToldAndTheRightOneLeadsToWhereOneWantedToGo() {
        open("/kiosks");
        signIn("not this one");
        assertThat(text("[role=alert]")).isEqualTo("账号或密码不正确，请核对后重试。");
        assertThat(find("#login").getDomProperty("value")).isEqualTo("admin");
        find("#login").clear();
        signIn(StaffSite.PASSWORD);
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(site.address() + "/kiosks");
        assertThat(text("h1")).isEqualTo("终端");
    }

    @Test
    void theOverviewShowsTodaysCheckInsAndKiosks() {
        open("/");
        signIn(StaffSite.PASSWORD);
        assertThat(text("[data-count=heping]")).isEqualTo("2");
        assertThat(text(".list")).contains("王*明", "顺丰速运", "16:19");
        assertThat(text(".kiosks")).contains("一楼大厅终端", "在线", "刚刚");
        assertThat(find(".list time").getDomAttribute("title")).isEqualTo("2026年3月2日 16:19:30");
    }

    @Test
    void whatPeopleAreCalledIsNeverRunAsAScript() {
        open("/");
        signIn(StaffSite.PASSWORD);
        assertThat(text(".list")).contains(SCRIPT, "onerror=");
        for (String path : List.of("/", "/quarantine", "/kiosks")) {
            open(path);
            assertThat(browser.driver().getTitle()).as(path).doesNotContain("own");
            assertThat(text("main")).as(path).contains(SCRIPT);
        }
    }

    @Test
    void theLanguageIsChangedOnThePageItselfAndRemembered() {
        open("/");
        signIn(StaffSite.PASSWORD);
        browser.leaveBy(find("a[hreflang=en-GB]"));
        assertThat(text("h1")).isEqualTo("Today");
        assertThat(text(".station h2")).isEqualTo("Heping Road Rest Stop");
        open("/kiosks");
        assertThat(find("html").getDomAttribute("lang")).isEqualTo("en-GB");
        browser.leaveBy(find("a[hreflang=zh-CN]"));
        assertThat(text("h1")).isEqualTo("终端");
    }

    @Test
    void noPageIsWiderThanAPhone() {
        for (int width : new int[] {360, 390, 768, 1920}) {
            browser.driver().manage().deleteAllCookies();
            browser.size(width, 844);
            open("/");
            assertThat(browser.overflow()).as("sign-in at %d", width).isNotPositive();
            signIn(StaffSite.PASSWORD);
            for (String path : List.of("/", "/quarantine", "/kiosks", "/notices", "/account", "/nowhere")) {
                open(path);
                assertThat(browser.overflow()).as("%s at %d", path, width).isNotPositive();
            }
        }
    }

    @Test
    void whatIsPressedIsLargeEnoughForAFinger() {
        browser.size(390, 844);
        open("/kiosks");
        signIn(StaffSite.PASSWORD);
        for (WebElement target :
                browser.driver().findElements(By.cssSelector("header a, button, .button, select, summary"))) {
            assertThat(target.getSize().getHeight()).as(target.getText()).isGreaterThanOrEqualTo(44);
        }
    }

    @Test
    void theOverviewRenewsItselfInPlace() {
        open("/");
        signIn(StaffSite.PASSWORD);
        browser.driver().executeScript("document.querySelector('main').dataset.seen = 'yes'");
        find("details summary").click();
        site.person(3, "新*人", "京东物流");
        site.checkIn("heping", 3, site.clock.instant());
        try {
            browser.driver().executeScript("document.dispatchEvent(new Event('visibilitychange'))");
            await().atMost(Duration.ofSeconds(10)).until(() -> text(".list").contains("新*人"));
            assertThat(find("main").getDomAttribute("data-seen")).isEqualTo("yes");
            assertThat(find("details").getDomAttribute("open")).isNotNull();
        } finally {
            site.removeCheckIns(3);
        }
    }

    @Test
    void signingOutClosesThePages() {
        open("/");
        signIn(StaffSite.PASSWORD);
        browser.leaveBy(find("form[action='/sign-out'] button"));
        assertThat(text("h1")).isEqualTo("登录");
        open("/kiosks");
        assertThat(text("h1")).isEqualTo("登录");
    }

    private void open(String path) {
        browser.driver().get(site.address() + path);
    }

    private void signIn(String password) {
        WebElement login = find("#login");
        login.clear();
        login.sendKeys("admin");
        find("#password").sendKeys(password);
        browser.leaveBy(find("main button"));
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private String text(String css) {
        return find(css).getText();
    }
}
