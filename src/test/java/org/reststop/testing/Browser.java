package org.reststop.testing;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's chromium without a window, with a profile of its own. */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    /**
     * @param profile a folder that is made if missing
     * @param language what the browser prefers, an RFC 5646 tag
     */
    public Browser(Path profile, String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--accept-lang=" + language,
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** What drives it. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Gives pages this many pixels. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** How many pixels of the page lie to the right of what is seen. */
    public long overflow() {
        Object pixels = driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
        return pixels instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }

    /** Clicks what leads to another page, and waits until this one is left. */
    public void leaveBy(WebElement link) {
        WebElement page = driver.findElement(By.tagName("html"));
        link.click();
        new WebDriverWait(driver, Duration.ofSeconds(30)).until(seen -> isGone(page));
    }

    /** While a page is being left, Chromium may answer of its parts that they are in no document. */
    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        } catch (WebDriverException e) {
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
