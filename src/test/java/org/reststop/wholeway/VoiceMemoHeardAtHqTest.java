package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncService;
import org.reststop.sync.Attachment;
import org.reststop.sync.MediaTypes;
import org.reststop.sync.NeedFact;
import org.reststop.testing.Browser;
import org.reststop.testing.Contents;

/** A memo goes from the kiosk's disk to the browser of those who are to hear it. */
class VoiceMemoHeardAtHqTest {
    private static final int SECONDS = 2;

    /** How long the browser finds a recording to be, or what it says instead. */
    private static final String LENGTH = """
            const then = arguments[arguments.length - 1];
            const audio = new Audio(arguments[0]);
            audio.onloadedmetadata = () => then(audio.duration);
            audio.onerror = () => then(audio.error.message);""";

    @Test
    void aMemoThatCameWithANeedPlaysInChromium(@TempDir Path folder) throws Exception {
        try (RunningHq hq = new RunningHq(folder.resolve("hq"));
                RunningKiosk kiosk = new RunningKiosk(folder.resolve("kiosk"))) {
            assertThat(kiosk.enrol(hq.address(), hq.enrolmentCode())).isInstanceOf(EnrolmentOutcome.Enrolled.class);
            Attachments attachments =
                    new Attachments(folder.resolve("kiosk"), kiosk.store, Clock.systemUTC(), 10_000_000);
            Attachment memo = attachments.keep(Contents.memo(SECONDS), MediaTypes.OGG);
            raise(kiosk, memo);
            try (SyncService sync = kiosk.sync()) {
                sync.carry(attachments);
                sync.start();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> Files.isDirectory(hq.folder().resolve("attachments"))
                                && Files.exists(hq.folder()
                                        .resolve("attachments")
                                        .resolve(memo.sha256().substring(0, 2))
                                        .resolve(memo.sha256())));
            }

            try (Browser browser = new Browser(folder.resolve("profile"), "zh-CN")) {
                signIn(browser, hq);
                Object length = browser.driver().executeAsyncScript(LENGTH, "/attachments/" + memo.sha256());

                assertThat(length).isInstanceOfSatisfying(Number.class, seconds -> assertThat(seconds.doubleValue())
                        .isBetween(1.9, 2.1));
            }
        }
    }

    private static void raise(RunningKiosk kiosk, Attachment memo) {
        UUID id = new UuidV7(Clock.systemUTC(), new Random()).next();
        kiosk.store.write(tx -> {
            tx.record(
                    id,
                    new NeedFact.Raised(
                            RunningHq.STATION, "other", "", null, null, null, "ABCDEF", "zh", List.of(memo)),
                    Clock.systemUTC().instant());
            return id;
        });
    }

    private static void signIn(Browser browser, RunningHq hq) throws Exception {
        String line = Files.readAllLines(hq.folder().resolve("sign-in.txt")).getFirst();
        browser.driver().get(hq.address() + "/sign-in");
        browser.driver().findElement(By.cssSelector("#login")).sendKeys(line.split("\\s+")[0]);
        browser.driver().findElement(By.cssSelector("#password")).sendKeys(line.split("\\s+")[1]);
        browser.leaveBy(browser.driver().findElement(By.cssSelector("main button")));
    }
}
