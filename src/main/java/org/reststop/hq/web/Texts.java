package org.reststop.hq.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words of HQ's pages, from {@code text/hq_<language>.properties}. Safe to call from any thread. */
public final class Texts {
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    /** Reads both languages from the class path. */
    public Texts() {
        for (Language language : Language.values()) {
            words.put(language, read("/text/hq_" + language.code() + ".properties"));
        }
    }

    /**
     * A text with its gaps filled.
     *
     * @param values as {@link MessageFormat} takes them
     * @throws MissingResourceException if there is no such text
     */
    public String say(Language language, String key, @Nullable Object... values) {
        String pattern = pattern(language, key);
        return values.length == 0 && isPlain(pattern)
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** Whether it says as it stands what a format would make of it; most of a page's texts do. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    /** Whether there is such a text, in all languages. */
    boolean has(String key) {
        return words.values().stream().allMatch(texts -> texts.containsKey(key));
    }

    /** A text as it stands in the bundle. */
    String pattern(Language language, String key) {
        Properties texts = words.get(language);
        String pattern = texts == null ? null : texts.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no text " + key + " in " + language, "hq", key);
        }
        return pattern;
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + file);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
