package org.reststop.hq.api;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.reststop.hq.web.Language;

/** What is said to other programs and those who write them, from {@code text/api_<language>.properties}. */
public final class ApiTexts {
    private final Map<Language, ResourceBundle> words = new EnumMap<>(Language.class);

    /** Reads both languages from the class path. */
    public ApiTexts() {
        for (Language language : Language.values()) {
            words.put(
                    language,
                    ResourceBundle.getBundle(
                            "text.api",
                            Locale.of(language.code()),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    /**
     * A text with its gaps filled.
     *
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String say(Language language, String key, Object... values) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(values);
    }

    /** The first of some keys that there is a text for; the last one must have one. */
    String first(Language language, String... keys) {
        for (String key : keys) {
            if (bundle(language).containsKey(key)) {
                return say(language, key);
            }
        }
        return say(language, keys[keys.length - 1]);
    }

    private ResourceBundle bundle(Language language) {
        ResourceBundle bundle = words.get(language);
        if (bundle == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return bundle;
    }
}
