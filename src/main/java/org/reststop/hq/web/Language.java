package org.reststop.hq.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reststop.hq.http.Request;

/** The languages that HQ's pages speak. */
public enum Language {
    ZH("zh", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.UK);

    static final String COOKIE = "reststop_language";

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** The language tag of a page, RFC 5646. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** How numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    /** The one that is not this. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The language of an ISO 639-1 code. */
    static Optional<Language> ofCode(String code) {
        return List.of(values()).stream()
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** What the person chose, else what the browser prefers (Accept-Language, RFC 9110), else Chinese. */
    public static Language of(Request request) {
        return request.cookie(COOKIE)
                .flatMap(Language::ofCode)
                .or(() -> request.header("Accept-Language").flatMap(Language::preferred))
                .orElse(ZH);
    }

    private static Optional<Language> preferred(String header) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), locales()))
                    .flatMap(locale -> ofCode(locale.getLanguage()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Locale> locales() {
        return List.of(Locale.CHINESE, Locale.ENGLISH);
    }
}
