package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.reststop.config.HqSettings;
import org.reststop.domain.notice.Notice;
import org.reststop.hq.staff.StaffRole;
import org.reststop.store.ReadyStores;
import org.reststop.testing.Browser;

/** A notice that needs two people, in a real browser: asked for, approved, changed, undone and withdrawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApprovalBrowserTest {
    private static final String FIRST = "周五上午停水";
    private static final String SECOND = "停水改到周六";

    private StaffSite site;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) {
        site = new StaffSite(ReadyStores.hq(folder), HqSettings.Approval.TWO_PEOPLE);
        site.station("heping", "和平路驿站", "Heping Road", StaffSite.SHANGHAI);
        site.account(StaffRole.SECRETARY, "沈玉兰");
        site.account(StaffRole.ADMIN, "陈静");
        browser = new Browser(folder.resolve("profile"), "zh-CN");
        browser.size(390, 844);
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void nobodyPublishesHerOwnWordsAndAnotherPersonApprovesUndoesAndWithdraws() {
        come(StaffRole.SECRETARY);
        write("/notices/new", FIRST);
        assertThat(said()).contains("提交");
        assertThat(notices()).isEmpty();
        openDraft();
        assertThat(buttons("publish")).as("her own words").isEmpty();

        come(StaffRole.ADMIN);
        openDraft();
        assertThat(text("main")).contains("沈玉兰");
        press("publish");
        assertThat(notice()).returns(FIRST, it -> it.text().titleZh()).returns(1L, Notice::revision);

        write("/notices/" + notice().id() + "/edit", SECOND);
        come(StaffRole.SECRETARY);
        openDraft();
        press("publish");
        assertThat(notice()).returns(SECOND, it -> it.text().titleZh()).returns(2L, Notice::revision);

        open("/notices/" + notice().id() + "/versions");
        assertThat(text("main")).contains("陈静", "沈玉兰", FIRST, SECOND);
        leave(find("form[action$='/restore'] button"));
        assertThat(notice().revision())
                .as("going back waits for another person too")
                .isEqualTo(2);
        come(StaffRole.ADMIN);
        openDraft();
        press("publish");
        assertThat(notice()).returns(FIRST, it -> it.text().titleZh()).returns(3L, Notice::revision);

        open("/notices");
        leave(find("a[href$='/withdraw']"));
        assertThat(browser.overflow()).isNotPositive();
        leave(find("button.danger"));
        assertThat(notice().withdrawn()).isTrue();
        assertThat(text(".notice")).contains("已撤回");
    }

    private void come(StaffRole role) {
        browser.driver().manage().deleteAllCookies();
        open("/sign-in");
        find("#login").sendKeys(role.name().toLowerCase(Locale.ROOT));
        find("#password").sendKeys(StaffSite.PASSWORD);
        leave(find("main button"));
    }

    private void write(String path, String title) {
        open(path);
        find("#title-zh").clear();
        find("#title-zh").sendKeys(title);
        find("#body-zh").clear();
        find("#body-zh").sendKeys("请提前接好水。");
        leave(find("button[name=do][value=submit]"));
    }

    private void openDraft() {
        open("/notices");
        leave(find(".lines a[href$='/look']"));
        assertThat(browser.overflow()).as(browser.driver().getCurrentUrl()).isNotPositive();
    }

    private void press(String decision) {
        leave(buttons(decision).getFirst());
    }

    private List<WebElement> buttons(String decision) {
        return browser.driver().findElements(By.cssSelector("button[name=decision][value=" + decision + "]"));
    }

    private List<Notice> notices() {
        return site.store.read(session ->
                session.createSelectionQuery("from Notice", Notice.class).getResultList());
    }

    private Notice notice() {
        assertThat(notices()).hasSize(1);
        return notices().getFirst();
    }

    private String said() {
        return text("[role=status]");
    }

    private void open(String path) {
        browser.driver().get(site.address() + path);
    }

    /** Presses what leads to another page, wherever on the page it is. */
    private void leave(WebElement link) {
        browser.driver().executeScript("arguments[0].scrollIntoView({ block: 'center' })", link);
        browser.leaveBy(link);
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private String text(String css) {
        return find(css).getText();
    }
}
