package org.reststop.kiosk.screen;

import java.util.regex.Pattern;

/**
 * Keeps a time of day such as 8:30, and a span such as 06:13 – 08:13, on one line: JavaFX ends lines behind a colon and
 * a dash. What is put between takes no room, and is not for whoever reads aloud.
 */
public final class WholeTimes {
    private static final String GLUE = "\uFEFF";
    private static final String ROOM = "\u00a0";
    private static final String TIME = "(?<![0-9:])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])";
    private static final Pattern TIMES = Pattern.compile(TIME);
    private static final Pattern SPANS = Pattern.compile("(" + TIME + ")( ?)([-–—~])( ?)(?=" + TIME + ")");

    private WholeTimes() {}

    /** The same with each time and span held together. */
    static String glued(String text) {
        if (text.indexOf(':') < 0) {
            return text;
        }
        String spans = SPANS.matcher(text)
                .replaceAll(span ->
                        span.group(1) + (GLUE + room(span.group(2))) + span.group(3) + (GLUE + room(span.group(4))));
        return TIMES.matcher(spans).replaceAll(time -> time.group().replace(":", ":" + GLUE));
    }

    private static String room(String space) {
        return space.isEmpty() ? "" : ROOM;
    }

    /** The same as it was written. */
    public static String plain(String text) {
        return text.replace(GLUE + ROOM, " ").replace(GLUE, "");
    }
}
