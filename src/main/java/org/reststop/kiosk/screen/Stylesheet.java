package org.reststop.kiosk.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our style sheet, whose millimetres are the glass's own: JavaFX takes every screen to have 96 pixels an inch. */
final class Stylesheet {
    private static final Pattern FONT_SIZE = Pattern.compile("(-fx-font-size: *)(\\d+(?:\\.\\d+)?)mm");
    private static final Pattern MILLIMETRES = Pattern.compile("(-?\\d+(?:\\.\\d+)?)mm");

    private Stylesheet() {}

    /**
     * The sheet as a data URI, with all millimetres in pixels of {@code glass}.
     *
     * @param textScale by what all sizes of type are multiplied, and nothing else is
     */
    static String on(Glass glass, double textScale) {
        String sized = FONT_SIZE
                .matcher(source())
                .replaceAll(size -> size.group(1)
                        + String.format(Locale.ROOT, "%.3fmm", textScale * Double.parseDouble(size.group(2))));
        Matcher lengths = MILLIMETRES.matcher(sized);
        String css = lengths.replaceAll(
                length -> String.format(Locale.ROOT, "%.2fpx", glass.mm(Double.parseDouble(length.group(1)))));
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** The sheet as it was written. */
    static String source() {
        try (InputStream in = Stylesheet.class.getResourceAsStream("/css/kiosk.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
