package org.reststop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** A notice, and where each of its pages begins on the glass: the kiosk and HQ's preview must both break it there. */
public final class PagedNotice {
    private static final int LETTERS = 8;

    private PagedNotice() {}

    public static String title() {
        return file("notice.txt").lines().findFirst().orElseThrow();
    }

    public static String body() {
        String whole = file("notice.txt");
        return whole.substring(whole.indexOf('\n') + 1).strip();
    }

    /** The first letters of each page. */
    public static List<String> pages(boolean portrait) {
        return Arrays.asList(
                file(portrait ? "portrait.txt" : "landscape.txt").strip().split("\n"));
    }

    /** So many letters of a page as are compared. */
    public static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(LETTERS, line.length())).strip();
    }

    private static String file(String name) {
        try (InputStream in = PagedNotice.class.getResourceAsStream("/wall/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
