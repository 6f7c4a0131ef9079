package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.reststop.config.HqSettings;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;
import org.reststop.hq.notice.NoticeSight;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.staff.StaffRole;
import org.reststop.store.ReadyStores;
import org.reststop.testing.Browser;

/** A notice taken down at one station with one press, and put up again, in a real browser. */
@SuppressWarnings("NullAway.Init")
class TakingDownBrowserTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private StaffSite site;
    private Browser browser;

    @TempDir
    Path folder;

    private void open(HqSettings.Approval approval) {
        site = new StaffSite(ReadyStores.hq(folder), approval);
        site.station("heping", "和平路驿站", "Heping Road", StaffSite.SHANGHAI);
        site.station("xinghuali", "杏花里驿站", "Apricot Lane", StaffSite.SHANGHAI);
        site.kiosk("heping", "南门终端");
        site.account(StaffRole.ADMIN, "陈静");
        site.account(StaffRole.STATION_STAFF, "李站长");
        browser = new Browser(folder.resolve("profile"), "zh-CN");
        browser.size(1440, 900);
    }

    @AfterEach
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void onePressTakesItDownAtOneStationAndAnotherPutsItUpAgain() throws Exception {
        open(HqSettings.Approval.NONE);
        UUID notice = publish(null);
        come(StaffRole.STATION_STAFF);
        browser.driver().get(site.address() + "/notices/" + notice + "/proof");
        press("heping", "down");

        assertThat(said()).contains("和平路驿站已撤下这条公告");
        assertThat(targets(notice)).isEqualTo(NoticeTargets.ALL.except("heping"));
        assertThat(sight(notice).notice().withdrawn()).isFalse();
        shoot("taking-down-1440");
        browser.size(390, 844);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        shoot("taking-down-390");

        press("heping", "up");
        assertThat(said()).contains("和平路驿站已重新张贴这条公告");
        assertThat(targets(notice)).isEqualTo(NoticeTargets.ALL);
    }

    @Test
    void atItsOnlyStationItIsWithdrawnAndComesBackThere() {
        open(HqSettings.Approval.NONE);
        UUID notice = publish("heping");
        come(StaffRole.ADMIN);
        browser.driver().get(site.address() + "/notices/" + notice + "/proof");
        assertThat(browser.driver().findElements(By.cssSelector("form[action*='/stations/xinghuali/']")))
                .isEmpty();
        press("heping", "down");
        assertThat(sight(notice).notice().withdrawn()).isTrue();

        press("heping", "up");

        assertThat(sight(notice).state()).isEqualTo(NoticeSight.State.SHOWN);
        assertThat(targets(notice)).isEqualTo(NoticeTargets.of("heping"));
    }

    @Test
    void whereWordsNeedApprovalPuttingUpAgainNeedsItToo() {
        open(HqSettings.Approval.SECRETARY);
        UUID notice = publish(null);
        come(StaffRole.STATION_STAFF);
        browser.driver().get(site.address() + "/notices/" + notice + "/proof");
        press("heping", "down");
        assertThat(targets(notice).without()).isEqualTo(Set.of("heping"));
        press("heping", "up");
        assertThat(said()).contains("提交");
        assertThat(targets(notice).without()).isEqualTo(Set.of("heping"));

        come(StaffRole.ADMIN);
        browser.driver().get(site.address() + "/notices");
        browser.leaveBy(browser.driver().findElement(By.cssSelector("a[href*='/drafts/']")));
        browser.leaveBy(browser.driver().findElement(By.cssSelector("button[value=publish]")));

        assertThat(targets(notice)).isEqualTo(NoticeTargets.ALL);
    }

    private UUID publish(@Nullable String station) {
        NoticeText words = new NoticeText("周五上午停水", "请提前储水。", "", "");
        NoticeDraft draft = new NoticeDraft(words, DAY, DAY.plusDays(7), false);
        return ((NoticeBoard.Outcome.Done) site.notices.publish(draft, station)).id();
    }

    private void come(StaffRole role) {
        browser.driver().manage().deleteAllCookies();
        browser.driver().get(site.address() + "/sign-in");
        browser.driver().findElement(By.id("login")).sendKeys(role.name().toLowerCase(Locale.ROOT));
        browser.driver().findElement(By.id("password")).sendKeys(StaffSite.PASSWORD);
        browser.leaveBy(browser.driver().findElement(By.cssSelector("main button")));
    }

    private void press(String station, String step) {
        String form = "form[action$='/stations/" + station + "/" + step + "'] button";
        browser.leaveBy(browser.driver().findElement(By.cssSelector(form)));
    }

    private String said() {
        return browser.driver().findElement(By.cssSelector("[role=status]")).getText();
    }

    private NoticeSight sight(UUID notice) {
        return new NoticeSights(site.store, site.clock).find(notice).orElseThrow();
    }

    private NoticeTargets targets(UUID notice) {
        return sight(notice).targets();
    }

    private void shoot(String name) throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Object shot = browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Files.write(pictures.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png(String.valueOf(shot)));
    }
}
