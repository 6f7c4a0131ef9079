package org.reststop.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.reststop.command.demo.HqProcess;
import org.reststop.testing.Browser;
import org.reststop.testing.PrintedPdf;

/** A member of staff with a browser. */
final class HqBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int DESKTOP = 1440;
    private static final int PHONE = 390;

    /** What is beneath says nothing new. */
    private static final int HIGHEST = 2_600;

    private static final int PRINTED_DPI = 110;

    private final Browser browser;
    private final ChromeDriver driver;
    private final URI hq;
    private int width = DESKTOP;

    HqBrowser(URI hq, Path profile) {
        this.hq = hq;
        browser = new Browser(profile, "zh-CN");
        driver = browser.driver();
        asDesktop();
    }

    void asDesktop() {
        width = DESKTOP;
        browser.size(width, usual());
    }

    void asPhone() {
        width = PHONE;
        browser.size(width, usual());
    }

    private int usual() {
        return width == PHONE ? 844 : 900;
    }

    void open(String path) {
        driver.get(hq.resolve(path).toString());
    }

    /** Opens any address. */
    void go(String address) {
        driver.get(address);
    }

    /** Where it is. */
    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** HQ's address, without a slash at its end. */
    String origin() {
        return hq.toString();
    }

    /** Clicks what leads to another page, and waits for that. */
    void press(String selector) {
        browser.leaveBy(driver.findElement(By.cssSelector(selector)));
    }

    /** As {@link #press}, in the first of some parts of the page that says something. */
    void press(String part, String saying, String selector) {
        browser.leaveBy(driver.findElements(By.cssSelector(part)).stream()
                .filter(one -> one.getText().contains(saying))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + part + " says " + saying))
                .findElement(By.cssSelector(selector)));
    }

    /** Where a link leads. */
    String hrefOf(String selector) {
        return String.valueOf(driver.findElement(By.cssSelector(selector)).getAttribute("href"));
    }

    /** Clicks what stays on its page. */
    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Sets a tick. */
    void tick(String name) {
        WebElement box = driver.findElement(By.name(name));
        if (!box.isSelected()) {
            box.click();
        }
    }

    /** Chooses in a list. */
    void choose(String name, String value) {
        new Select(driver.findElement(By.name(name))).selectByValue(value);
    }

    /** Fills a field at once, whatever its kind and whatever stands in it. */
    void fill(String name, String value) {
        driver.executeScript("arguments[0].value = arguments[1]", driver.findElement(By.name(name)), value);
    }

    /** Uploads a file, and waits for what the page makes of it. */
    void upload(String id, Path file, String made) {
        driver.findElement(By.id(id)).sendKeys(file.toString());
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(made)));
    }

    /** What a part of the page says. */
    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Gives a need to somebody, on its page. */
    void assign(String name) {
        click("#deed-assign > summary");
        new Select(driver.findElement(By.id("to-assign")))
                .getOptions().stream()
                        .filter(one -> one.getText().startsWith(name))
                        .findFirst()
                        .orElseThrow()
                        .click();
        press("#deed-assign form > button.button");
    }

    /** Somebody else sits down before it. */
    void signInAs(HqProcess.Account account) {
        driver.manage().deleteAllCookies();
        open("/");
        signIn(account);
    }

    /** As {@link #wholePage}, on a phone. */
    void wholePhone(boolean whole) {
        browser.size(390, whole ? 1700 : 844);
    }

    /** Fills a field. */
    void type(String name, String text) {
        driver.findElement(By.name(name)).sendKeys(text);
    }

    /** Opens a page again and again until it says something. */
    void awaitText(String path, String words) {
        new WebDriverWait(driver, PATIENCE).until(seen -> {
            open(path);
            return String.valueOf(seen.getPageSource()).contains(words);
        });
    }

    /** Waits until the page that is open shows so many pictures, whole. */
    void awaitPictures(int count) {
        new WebDriverWait(driver, PATIENCE).until(seen -> Long.valueOf(count)
                .equals(driver.executeScript("return [...document.querySelectorAll('.attachment img')]"
                        + ".filter(one => one.complete && one.naturalWidth > 0).length")));
    }

    /** Opens a page and counts something on it. */
    int count(String path, String selector) {
        open(path);
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /** Opens a page again and again until it has so many of something. */
    void awaitCount(String path, String selector, int count) {
        new WebDriverWait(driver, PATIENCE).until(seen -> {
            open(path);
            return seen.findElements(By.cssSelector(selector)).size() == count;
        });
    }

    /** Waits until every kiosk has been seen twice anew, so that it has heard what there was to hear. */
    void awaitHeard() {
        for (int times = 0; times < 2; times++) {
            List<String> before = lastSeen();
            new WebDriverWait(driver, PATIENCE).until(seen -> Collections.disjoint(before, lastSeen()));
        }
    }

    private List<String> lastSeen() {
        open("/kiosks");
        return driver.findElements(By.cssSelector(".kiosk")).stream()
                .map(kiosk ->
                        String.valueOf(kiosk.findElement(By.cssSelector("time")).getAttribute("datetime")))
                .toList();
    }

    /** Opens the form for a deed on a need's page, fills it and sends it. */
    void deed(String deed, String words) {
        driver.findElement(By.cssSelector("#deed-" + deed + " > summary")).click();
        if (!words.isEmpty()) {
            driver.findElement(By.id("words-" + deed)).sendKeys(words);
        }
        press("#deed-" + deed + " form > button.button");
    }

    /** So high that the whole of a long page is in a picture, or as before. */
    void wholePage(boolean whole) {
        browser.size(1440, whole ? 2000 : 900);
    }

    /** Signs in and waits for the page behind. */
    void signIn(HqProcess.Account account) {
        driver.findElement(By.name("login")).sendKeys(account.login());
        driver.findElement(By.name("password")).sendKeys(account.password());
        driver.findElement(By.cssSelector("form[action='/sign-in'] button")).click();
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.not(ExpectedConditions.urlContains("/sign-in")));
    }

    /** Looks at the first page again and again until it counts the check-ins that were made today. */
    void awaitCheckIns(List<Visit> made) {
        new WebDriverWait(driver, PATIENCE).until(seen -> {
            Instant before = midnight();
            open("/");
            long count = Long.parseLong(seen.findElement(By.id("total")).getText());
            return Visit.mayBe(count, made, before) || Visit.mayBe(count, made, midnight());
        });
    }

    /** When today began at the stations. */
    private static Instant midnight() {
        return ZonedDateTime.now(Clock.system(ActivityPart.ZONE))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    /** As {@link #picture}, of the page to its end, unless it is very long, once all its pictures are there. */
    void whole(Path png) throws IOException {
        new WebDriverWait(driver, PATIENCE)
                .until(seen -> Boolean.TRUE.equals(driver.executeScript("return [...document.images].every(one => {"
                        + " one.loading = 'eager'; return one.complete; })")));
        Object high = driver.executeScript("return document.documentElement.scrollHeight");
        browser.size(width, high instanceof Number pixels ? Math.min(pixels.intValue(), HIGHEST) : HIGHEST);
        picture(png);
        browser.size(width, usual());
    }

    /** The first page of what a link of this page leads to, as a printer prints it. */
    void printed(String selector, Path png) throws IOException, InterruptedException {
        String cookies = driver.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(hrefOf(selector)))
                .header("Cookie", cookies)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] pdf =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            ImageIO.write(PrintedPdf.pages(pdf, PRINTED_DPI, ImageType.RGB).getFirst(), "png", png.toFile());
        }
    }

    void picture(Path png) throws IOException {
        Files.write(png, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        browser.close();
    }
}
