package org.reststop.hq.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a template needs around its own data: language, texts, times and the person. One per request. */
public final class Frame {
    private final Pages pages;
    private final Language language;
    private final String path;
    private final @Nullable Viewer viewer;

    Frame(Pages pages, Language language, String path, @Nullable Viewer viewer) {
        this.pages = pages;
        this.language = language;
        this.path = path;
        this.viewer = viewer;
    }

    /** The same page as a signed-in person sees it. */
    public Frame as(Viewer person) {
        return new Frame(pages, language, path, person);
    }

    /** A text in the page's language. */
    public String say(String key, @Nullable Object... values) {
        return pages.texts().say(language, key, values);
    }

    /** A text in a language, for what others than this page's reader will read. */
    public String sayIn(Language which, String key, @Nullable Object... values) {
        return pages.texts().say(which, key, values);
    }

    /** A name that is kept in both languages. */
    public String either(String zh, String en) {
        return language == Language.EN && !en.isBlank() ? en : zh;
    }

    /** How long ago an instant was, or how far ahead, in words. */
    public String ago(Instant at) {
        return pages.times().ago(language, at);
    }

    /** How far a clock is off, in words; seconds, negative if behind. */
    public String clockOffset(long seconds) {
        if (Math.abs(seconds) < 2) {
            return say("kiosk.clock.right");
        }
        String span = pages.times().span(language, Math.abs(seconds));
        return say(seconds > 0 ? "kiosk.clock.ahead" : "kiosk.clock.behind", span);
    }

    /** An instant to the second, as clocks in a zone show it. */
    public String exact(Instant at, ZoneId zone) {
        return pages.times().exact(language, at, zone);
    }

    /** The time of day of an instant, to the minute. */
    public String clock(Instant at, ZoneId zone) {
        return pages.times().clock(at, zone);
    }

    /** The day of an instant with its weekday. */
    public String day(Instant at, ZoneId zone) {
        return pages.times().day(language, at, zone);
    }

    /** The date of an instant. */
    public String date(Instant at, ZoneId zone) {
        return date(LocalDate.ofInstant(at, zone));
    }

    /** A text in which no span of two times of day, such as 06:13 – 08:13, is broken over two lines. */
    public String whole(String text) {
        return Times.whole(text);
    }

    /** A date. */
    public String date(LocalDate date) {
        return pages.times().date(language, date);
    }

    /** A span of whole seconds by its largest unit. */
    public String span(long seconds) {
        return pages.times().span(language, seconds);
    }

    /** Where an asset of {@code web/assets} is. */
    public String asset(String name) {
        return pages.assets().to(name);
    }

    /** A link that shows this page in the other language. */
    public String otherLanguage() {
        return "/language/" + language.other().code() + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public Language language() {
        return language;
    }

    /** The path of the page. */
    public String path() {
        return path;
    }

    /** Who is signed in, or null. */
    public @Nullable Viewer viewer() {
        return viewer;
    }
}
