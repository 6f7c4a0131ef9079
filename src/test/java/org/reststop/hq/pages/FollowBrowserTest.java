package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.testing.Browser;

/** A need's page in a real browser of a phone's size, without JavaScript. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class FollowBrowserTest {
    private static final int SMALL_PHONE = 360;
    private static final int FINGER = 44;

    private StaffSite site;
    private Browser browser;
    private String address;

    @BeforeAll
    void openHqAndABrowser(@TempDir Path folder) {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping Road Rest Stop", StaffSite.SHANGHAI);
        site.publicPages.ensure();
        Random random = new Random(7);
        NewNeed need = new NewNeed(UUID.randomUUID(), "parcel", "东门想要一个快递柜，晚上取件太难了。", new NeedAuthor.Anonymous());
        LedgerEntry entry = new LedgerEntry(
                "heping",
                need,
                "东门",
                new LedgerEntry.Arrival(
                        Channel.PHONE, Receipt.draw(random), FollowToken.draw(random), "zh", site.clock.instant()));
        site.store.write(tx -> {
            tx.session().insert(entry);
            return entry;
        });
        Actor cadre = Actor.staff("7", "周干部");
        for (Act act : List.of(
                new Act.Accept("谢谢您的建议，我们先量一下场地。"),
                new Act.Assign(new Assignee(Assignee.Kind.STAFF, "7", "周干部"), ""),
                new Act.WaitOn("杏花里物业公司", "物业正在腾东门的空地。"),
                new Act.Finish("东门的快递柜装好了，扫码就能用，一天 24 小时开放。"))) {
            site.cases.act(entry.key(), act, cadre);
        }
        address = site.address() + entry.follow().orElseThrow().at(URI.create(""));
        browser = new Browser(folder.resolve("profile"), "zh-CN");
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    @AfterAll
    void closeBoth() {
        browser.close();
        site.close();
    }

    @Test
    void theWholeStoryIsReadAndAnsweredOnASmallPhoneWithoutScripts() throws Exception {
        browser.size(SMALL_PHONE, 800);
        browser.driver().get(address);
        picture("follow-360");
        assertFitsThePhone();
        for (WebElement face : browser.driver().findElements(By.cssSelector(".face"))) {
            assertThat(face.getSize().getHeight()).isGreaterThanOrEqualTo(FINGER);
            assertThat(face.getSize().getWidth()).isGreaterThanOrEqualTo(FINGER);
        }

        browser.driver().findElement(By.cssSelector(".face.great")).click();
        browser.driver().findElement(By.id("said")).sendKeys("方便多了");
        browser.leaveBy(browser.driver().findElement(By.cssSelector(".ask button")));

        assertThat(browser.driver().findElement(By.cssSelector("[role=status]")).getText())
                .isEqualTo("谢谢您告诉我们！");
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("办好了");
        assertThat(browser.driver().findElements(By.cssSelector(".face"))).isEmpty();
        picture("follow-360-after");
        assertFitsThePhone();
    }

    @Test
    void lettersOfTwiceTheSizeStillFit() throws Exception {
        browser.size(SMALL_PHONE / 2, 400);
        browser.driver().get(address);
        picture("follow-180");
        assertFitsThePhone();
    }

    private void assertFitsThePhone() {
        int wide = browser.driver().findElement(By.tagName("main")).getSize().getWidth();
        for (WebElement part : browser.driver().findElements(By.cssSelector("main *"))) {
            if (part.isDisplayed()
                    && !part.getTagName().equals("circle")
                    && !part.getTagName().equals("path")) {
                assertThat(part.getLocation().getX() + part.getSize().getWidth())
                        .as(part.getTagName() + " " + part.getDomAttribute("class"))
                        .isLessThanOrEqualTo(wide);
            }
        }
    }

    private void picture(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Object shot = browser.driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        Files.write(folder.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png(String.valueOf(shot)));
    }
}
