package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reststop.config.KioskSettings.Language;
import org.reststop.domain.badge.Role;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Properties chinese = load("kiosk_zh");
    private final Properties english = load("kiosk_en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(missing(chinese, english))
                .as("paste into kiosk_en.properties")
                .isEmpty();
        assertThat(missing(english, chinese))
                .as("paste into kiosk_zh.properties")
                .isEmpty();
    }

    @Test
    void everyPlaceInATextIsInTheOtherLanguageToo() {
        for (String key : chinese.stringPropertyNames()) {
            if (key.endsWith(".one") || key.endsWith(".other") || key.startsWith("format.")) {
                continue;
            }
            assertThat(places(english.getProperty(key, ""))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    @Test
    void everyRoleHasAWordOfItsOwnInBothLanguages() {
        for (Properties texts : List.of(chinese, english)) {
            assertThat(Arrays.stream(Role.values())
                            .map(role -> texts.getProperty("greeting.role."
                                    + role.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aTextChangesWithTheLanguage() {
        Texts texts = new Texts(Language.ZH);
        LocalDate day = LocalDate.of(2026, 11, 25);
        assertThat(texts.day(day)).isEqualTo("11月25日 星期三");

        texts.toggle();

        assertThat(texts.day(day)).isEqualTo("Wednesday, 25 November");
        assertThat(texts.count("greeting.visits", 1)).isEqualTo("visit here");
        assertThat(texts.count("greeting.visits", 2)).isEqualTo("visits here");
    }

    @Test
    void aVisitBeginsInTheLanguageThatIsSet() {
        Texts texts = new Texts(Language.EN);
        texts.toggle();

        texts.reset();

        assertThat(texts.isChinese()).isFalse();
    }

    private static List<String> missing(Properties from, Properties in) {
        return new TreeSet<>(from.stringPropertyNames())
                .stream()
                        .filter(key -> !in.containsKey(key))
                        .map(key -> key + "=" + from.getProperty(key))
                        .toList();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group())
                .sorted()
                .distinct()
                .toList();
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/text/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }
}
