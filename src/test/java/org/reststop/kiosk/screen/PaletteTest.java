package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
    /** WCAG 2.2, success criterion 1.4.6. */
    private static final double LEAST = 7;

    private final Map<String, Color> palette = palette();

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
        double contrast = contrast(color(text), color(ground));

        assertThat(contrast).as("-%s on -%s", text, ground).isGreaterThanOrEqualTo(LEAST);
    }

    private Color color(String name) {
        return Objects.requireNonNull(palette.get(name), "kiosk.css has no colour -" + name);
    }

    private static Map<String, Color> palette() {
        Map<String, Color> colors = new TreeMap<>();
        Matcher lines = Pattern.compile("^ *-([a-z-]+): *(#[0-9A-Fa-f]{6});", Pattern.MULTILINE)
                .matcher(Stylesheet.source());
        while (lines.find()) {
            colors.put(lines.group(1), Color.web(lines.group(2)));
        }
        return colors;
    }

    /** By WCAG's formula. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
