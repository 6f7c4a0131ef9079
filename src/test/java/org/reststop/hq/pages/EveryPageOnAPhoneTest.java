package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.reststop.config.HqSettings;
import org.reststop.hq.HqWiring;
import org.reststop.store.ReadyStores;
import org.reststop.testing.Browser;

/** Every page of the sample community that an administrator comes to by links, 390 px wide, in a real browser. */
class EveryPageOnAPhoneTest {
    /** Of one kind of page a few are enough. */
    private static final int OF_A_KIND = 3;

    /** A lower bound, so that a page that no longer leads on cannot make this test see nothing. */
    private static final int LEAST = 40;

    /** What of a page is wrong on a phone; all that can be unfolded is. */
    private static final String WRONG = """
            document.querySelectorAll("details").forEach(d => { d.open = true; });
            const wrong = [];
            const seen = e => e.getClientRects().length > 0 && !e.closest(".glass, .unseen");
            const name = e => e.id || e.name || e.textContent.trim().slice(0, 20);
            const over = document.documentElement.scrollWidth - window.innerWidth;
            if (over > 0) wrong.push("wider than the phone by " + over);
            for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
              if (seen(e) && !e.labels.length && !e.ariaLabel) wrong.push("no label: " + name(e));
            }
            for (const e of document.querySelectorAll("button, .button, select, summary")) {
              if (seen(e) && e.getBoundingClientRect().height < 44) wrong.push("too low for a finger: " + name(e));
            }
            for (const e of document.querySelectorAll("label input[type=checkbox], label input[type=radio]")) {
              if (seen(e) && e.getBoundingClientRect().width > 32) wrong.push("a tick like a tile: " + name(e));
            }
            for (const e of document.querySelectorAll("td:not(:first-child):not([data-label])")) {
              const headed = e.closest("table").querySelector("thead") && getComputedStyle(e).display === "block";
              if (headed && e.textContent.trim() && !e.querySelector("a, button, .state")) {
                wrong.push("stands without its word: " + name(e));
              }
            }
            const probe = document.createElement("span");
            probe.style.cssText = "position: absolute; width: min-content; overflow-wrap: normal";
            const lines = range => new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
            const range = document.createRange();
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const spans = [];
            while (texts.nextNode()) {
              const time = /\\d?\\d:[0-5]\\d([\\s\\u2060]*[-–~][\\s\\u2060]*(次[\\u2060]?日\\s)?\\d?\\d:[0-5]\\d)?/g;
              for (const found of texts.currentNode.data.matchAll(time)) {
                if (!seen(texts.currentNode.parentElement)) continue;
                spans.push([texts.currentNode.parentElement, found[0]]);
                range.setStart(texts.currentNode, found.index);
                range.setEnd(texts.currentNode, found.index + found[0].length);
                if (lines(range) > 1) wrong.push("is on two lines: " + found[0]);
              }
            }
            for (const [place, words] of spans) {
              probe.textContent = words;
              place.append(probe);
              range.selectNodeContents(probe);
              if (lines(range) > 1) wrong.push("may come on two lines: " + words);
              probe.remove();
            }
            return wrong;
            """;

    private static final String LINKS = """
            return [...document.querySelectorAll("nav a[href^='/'], main a[href^='/']")]
                .map(a => a.getAttribute("href").replace(/[?#].*/, ""))
                .filter(path => !/[.][a-z]+$/.test(path) && !path.includes("/attachments/"));
            """;

    @Test
    void nothingIsCutOffUnnamedOrTooSmallForAFinger(@TempDir Path folder) throws Exception {
        Path data = ReadyStores.hqFolder(folder.resolve("hq"));
        HqSettings settings =
                new HqSettings(data, "127.0.0.1", 0, new HqSettings.Database("", "", ""), HqSettings.LogFormat.TEXT);
        Map<String, List<Object>> wrong = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        try (HqWiring hq = new HqWiring(settings, true);
                Browser browser = new Browser(folder.resolve("profile"), "zh-CN")) {
            browser.size(390, 844);
            signIn(browser, hq.address(), Files.readAllLines(data.resolve("sign-in.txt")));
            Map<String, Integer> siblings = new HashMap<>();
            Queue<String> paths = new ArrayDeque<>(List.of("/", "/points", "/appointments", "/services", "/resources"));
            while (!paths.isEmpty()) {
                String path = paths.remove();
                String kind = path.replaceAll("/[^/]*\\d[^/]*", "/{}");
                if (!kinds.contains(kind) && siblings.merge(parent(kind), 1, Integer::sum) <= OF_A_KIND) {
                    kinds.add(kind);
                    browser.driver().get(hq.address() + path);
                    List<Object> found = list(browser.driver().executeScript(WRONG));
                    if (!found.isEmpty()) {
                        wrong.put(path, found);
                    }
                    list(browser.driver().executeScript(LINKS)).forEach(link -> paths.add(String.valueOf(link)));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(LEAST).contains("/campaigns/{}", "/points/of/{}", "/resources/{}");
    }

    /** What stands in the menu is no page among others of its kind. */
    private static String parent(String kind) {
        int end = kind.lastIndexOf('/');
        return end == 0 ? kind : kind.substring(0, end);
    }

    private static List<Object> list(@Nullable Object found) {
        return found instanceof List<?> all ? new ArrayList<>(all) : List.of();
    }

    private static void signIn(Browser browser, String address, List<String> signIns) {
        String[] admin = signIns.stream()
                .filter(line -> line.startsWith("admin\t"))
                .findFirst()
                .orElseThrow()
                .split("\t");
        browser.driver().get(address + "/sign-in");
        browser.driver().findElement(By.id("login")).sendKeys(admin[0]);
        browser.driver().findElement(By.id("password")).sendKeys(admin[1]);
        WebElement enter = browser.driver().findElement(By.cssSelector("main button"));
        browser.leaveBy(enter);
    }
}
