package org.reststop.kiosk.screen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.config.KioskSettings.Language;

/** The words of all screens, in the language that the person at the kiosk has chosen. JavaFX thread only. */
public final class Texts {
    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);
    private final Language first;
    private final ReadOnlyObjectWrapper<Language> language;

    /** @param first the language that each visit begins in */
    public Texts(Language first) {
        this.first = first;
        this.language = new ReadOnlyObjectWrapper<>(first);
        for (Language each : Language.values()) {
            bundles.put(
                    each,
                    ResourceBundle.getBundle(
                            "text.kiosk",
                            locale(each),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    /** The language in use; screens are opened anew when it changes. */
    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** Takes the other language. */
    public void toggle() {
        language.set(other());
    }

    /** Back to the language that visits begin in. */
    public void reset() {
        language.set(first);
    }

    /** The language not in use. */
    public Language other() {
        return language.get() == Language.ZH ? Language.EN : Language.ZH;
    }

    /** Whether Chinese is in use. */
    public boolean isChinese() {
        return language.get() == Language.ZH;
    }

    /**
     * A text, with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String get(String key, Object... values) {
        return in(language.get(), key, values);
    }

    /** A whole number with its thousands marked, which both languages write alike. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A text in a language, whatever the one in use. */
    public String in(Language which, String key, Object... values) {
        String text = bundle(which).getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A text that counts: {@code key.one} for one, else {@code key.other}; {@code {0}} is the number. */
    public String count(String key, long number) {
        return get(key + (number == 1 ? ".one" : ".other"), number);
    }

    /** A day with its weekday. */
    public String day(LocalDate day) {
        return format("format.day", day);
    }

    /** Formats by a pattern of {@link DateTimeFormatter} that stands under {@code key}. */
    public String format(String key, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(get(key), locale(language.get())).format(time);
    }

    private ResourceBundle bundle(Language which) {
        ResourceBundle bundle = bundles.get(which);
        if (bundle == null) {
            throw new IllegalStateException("no texts in " + which);
        }
        return bundle;
    }

    private static Locale locale(Language language) {
        return language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
    }
}
