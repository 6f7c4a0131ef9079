package org.reststop.hq.figures;

import java.util.List;
import java.util.OptionalDouble;
import org.reststop.hq.web.Frame;

/** Writes figures as people read them. */
public final class FigureText {
    /** What is counted and has a meaning to be told, by the end of the keys of its texts. */
    public static final List<String> DEFINED = List.of(
            "received",
            "response",
            "resolution",
            "on-time",
            "to-answer",
            "to-done",
            "helped",
            "satisfaction",
            "still",
            "reopened");

    private static final String NONE = "–";

    private FigureText() {}

    /** A rate in whole percents; a dash if there is nothing to divide by. */
    public static String rate(Frame frame, OptionalDouble rate) {
        return rate.isEmpty() ? NONE : frame.say("figures.percent", rate.getAsDouble());
    }

    /** Days to a tenth; a dash if nothing was counted. */
    public static String days(Frame frame, OptionalDouble days) {
        return days.isEmpty() ? NONE : frame.say("figures.days", days.getAsDouble());
    }

    /** A number with marks between its thousands. */
    public static String number(Frame frame, int number) {
        return frame.say("number", number);
    }
}
