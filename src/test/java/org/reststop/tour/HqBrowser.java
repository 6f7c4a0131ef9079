package org.reststop.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.reststop.command.demo.HqProcess;

/** A member of staff with a browser: Debian's Chromium without a window. */
final class HqBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final URI hq;

    HqBrowser(URI hq, Path profile) {
        this.hq = hq;
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
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        asDesktop();
    }

    void asDesktop() {
        driver.manage().window().setSize(new Dimension(1440, 1000));
    }

    void asPhone() {
        driver.manage().window().setSize(new Dimension(500, 1000));
    }

    void open(String path) {
        driver.get(hq.resolve(path).toString());
    }

    /** Signs in and waits for the page behind. */
    void signIn(HqProcess.Account account) {
        driver.findElement(By.name("login")).sendKeys(account.login());
        driver.findElement(By.name("password")).sendKeys(account.password());
        driver.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.not(ExpectedConditions.urlContains("/sign-in")));
    }

    /** Looks at the first page again and again until it counts so many check-ins today. */
    void awaitCheckIns(int count) {
        new WebDriverWait(driver, PATIENCE).until(seen -> {
            open("/");
            return seen.findElement(By.id("total")).getText().equals(Integer.toString(count));
        });
    }

    void picture(Path png) throws IOException {
        Files.write(png, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
