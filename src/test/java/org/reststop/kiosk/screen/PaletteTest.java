package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.testing.Contrast;

class PaletteTest {
    /** WCAG 2.2, success criterion 1.4.6. */
    private static final double LEAST = 7;

    /** What {@link AccessModes#highContrast} promises. */
    private static final double LEAST_HIGH = 15;

    private final Map<String, Color> plain = palette(".kiosk");
    private final Map<String, Color> high = palette(".kiosk.contrast");

    @ParameterizedTest
    @CsvSource({
        "ink,paper",
        "ink,card",
        "ink,sun",
        "ink,mint",
        "ink,sky-high",
        "soft-ink,card",
        "soft-ink,paper",
        "soft-ink,mint",
        "on-green,green",
        "on-green-soft,green",
        "green-deep,mint",
        "green-deep,card",
        "green-deep,sky-high",
        "green,card",
        "accent,card",
        "accent,rose"
    })
    void textStandsOutFromWhatItLiesOn(String text, String ground) {
        assertThat(contrast(plain, text, ground)).as("-%s on -%s", text, ground).isGreaterThanOrEqualTo(LEAST);
        assertThat(contrast(high, text, ground))
                .as("-%s on -%s in high contrast", text, ground)
                .isGreaterThanOrEqualTo(LEAST_HIGH);
    }

    @Test
    void highContrastHasAValueOfItsOwnForEveryColour() {
        assertThat(high.keySet()).isEqualTo(plain.keySet());
    }

    private static double contrast(Map<String, Color> palette, String text, String ground) {
        return Contrast.between(color(palette, text), color(palette, ground));
    }

    private static Color color(Map<String, Color> palette, String name) {
        return Objects.requireNonNull(palette.get(name), "kiosk.css has no colour -" + name);
    }

    private static Map<String, Color> palette(String rule) {
        Map<String, Color> colors = new TreeMap<>();
        String sheet = Stylesheet.source();
        int start = sheet.indexOf("\n" + rule + " {");
        String block = sheet.substring(start, sheet.indexOf('}', start));
        Matcher lines = Pattern.compile("^ *-([a-z-]+): *(#[0-9A-Fa-f]{6});", Pattern.MULTILINE)
                .matcher(block);
        while (lines.find()) {
            colors.put(lines.group(1), Color.web(lines.group(2)));
        }
        return colors;
    }
}
