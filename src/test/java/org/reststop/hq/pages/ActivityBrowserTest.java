package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.reststop.domain.badge.Role;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.staff.StaffRole;
import org.reststop.testing.Browser;

/** An activity in a real browser, from its first word to its calling off, with a neighbour on a telephone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ActivityBrowserTest {
    private StaffSite site;
    private Browser browser;
    private String phonePage;

    @TempDir
    private static Path folder;

    @BeforeAll
    void open() {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping Road", StaffSite.SHANGHAI);
        site.publicPages.ensure();
        phonePage = site.publicPages.path("heping").orElseThrow().replace("/s/", "/a/");
        site.account(StaffRole.ADMIN, "陈静");
        site.store.write(tx -> {
            site.people.register(tx.session(), new KnownPerson(42, "王小明", Role.COURIER, "蓝天速递"), "2468");
            return tx;
        });
        browser = new Browser(folder.resolve("profile"), "zh-CN");
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void anActivityIsPublishedFillsUpHasAWaitingListIsAttendedAndCalledOff() throws Exception {
        browser.size(1280, 900);
        signIn();
        String path = publish();
        String id = path.replace("/activities/", "");
        assertThat(event(id).sequence()).isZero();

        open(path);
        add("42");
        assertThat(page()).contains("王*明");
        shoot("activity-1280");
        takeAPlaceByTelephone(id);
        assertThat(page()).contains("候补");

        browser.size(1280, 900);
        site.clock.advance(Duration.ofMinutes(20));
        open(path);
        WebElement came = browser.driver().findElement(By.cssSelector("input[name^=came-]"));
        browser.driver().executeScript("arguments[0].click()", came);
        press("[action$='/attendance'] button");
        assertThat(browser.driver()
                        .findElement(By.cssSelector("input[name^=came-]"))
                        .isSelected())
                .isTrue();
        shoot("activity-attended-1280");

        open(path + "/cancel");
        shoot("activity-cancel-1280");
        press("button.danger");
        assertThat(page()).contains("已取消");
        assertThat(event(id).status()).isEqualTo("CANCELLED");
        assertThat(event(id).sequence()).isEqualTo(1);
        everyPageFits(path);
    }

    private String publish() throws Exception {
        open("/activities/new");
        type("title-zh", "冬至包饺子，邻里一起过节");
        type("words-zh", "面和馅都准备好了，人来就行。");
        type("place-zh", "社区食堂");
        set("starts", "2026-03-02T16:30");
        set("ends", "2026-03-02T18:00");
        set("capacity", "1");
        shoot("activity-form-1280");
        press("main form button[type=submit]");
        String address = browser.driver().getCurrentUrl();
        shoot("activities-1280");
        return address.replace(site.address().toString(), "").replaceFirst("\\?.*", "");
    }

    private void takeAPlaceByTelephone(String id) throws Exception {
        browser.size(390, 844);
        open(phonePage);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        shoot("phone-activities-390");
        open(phonePage + "/" + id);
        shoot("phone-activity-390");
        type("name", "李奶奶");
        type("phone", "13800132468");
        browser.driver().executeScript("document.querySelector('[name=consent]').click()");
        press("main form button[type=submit]");
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        shoot("phone-place-390");
    }

    private void add(String person) {
        browser.driver()
                .findElement(By.xpath("//details[.//*[@id='person']]/summary"))
                .click();
        type("person", person);
        press("[action$='/add'] button");
    }

    private void everyPageFits(String path) throws Exception {
        browser.size(390, 844);
        for (String page :
                new String[] {"/activities", path, "/activities/new", "/activities/call-out", "/activities/hours"}) {
            open(page);
            assertThat(browser.overflow()).as(page).isLessThanOrEqualTo(0);
            shoot("staff" + page.replace(path, "/activity").replace('/', '-') + "-390");
        }
    }

    private Calendars.Event event(String id) throws Exception {
        Map<String, Calendars.Event> all = Calendars.read(new WebClient(site.address())
                .get("/feeds/heping/activities.ics")
                .body());
        return Objects.requireNonNull(all.get(id));
    }

    private void signIn() {
        open("/sign-in");
        type("login", "admin");
        type("password", StaffSite.PASSWORD);
        press("main button");
    }

    private void open(String path) {
        browser.driver().get(site.address() + path);
    }

    private String page() {
        return browser.driver().findElement(By.tagName("main")).getText();
    }

    private void type(String id, String text) {
        browser.driver().findElement(By.id(id)).sendKeys(text);
    }

    /** As a date picker does it. */
    private void set(String id, String value) {
        browser.driver().executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, value);
    }

    private void press(String selector) {
        WebElement button = browser.driver().findElement(By.cssSelector(selector));
        browser.driver().executeScript("arguments[0].scrollIntoView({ block: 'center' })", button);
        browser.leaveBy(button);
    }

    private void shoot(String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Object shot = browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Files.write(pictures.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png(String.valueOf(shot)));
    }
}
