package org.reststop.hq.activity;

import java.util.List;
import org.reststop.domain.activity.ActivityText;
import org.reststop.hq.web.Frame;

/**
 * Activities as an iCalendar file (RFC 5545, with the names of RFC 7986). An activity keeps its UID for ever; SEQUENCE
 * grows with each change; times are in UTC, which is right in whatever zone a calendar shows them.
 */
final class ActivityCalendar {
    static final String TYPE = "text/calendar; charset=utf-8";

    private ActivityCalendar() {}

    /** @param name of the calendar */
    static byte[] of(Frame frame, String name, List<ActivityEntry> entries) {
        IcsWriter out = new IcsWriter()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//reststop//activities//ZH")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> event(out, frame, entry));
        return out.line("END", "VCALENDAR").bytes();
    }

    private static void event(IcsWriter out, Frame frame, ActivityEntry entry) {
        ActivityText text = entry.text();
        String words = frame.either(text.wordsZh(), text.wordsEn());
        out.line("BEGIN", "VEVENT")
                .line("UID", entry.id().toString())
                .moment("DTSTAMP", entry.changedAt())
                .moment("LAST-MODIFIED", entry.changedAt())
                .moment("CREATED", entry.madeAt())
                .line("SEQUENCE", Long.toString(entry.revision() - 1))
                .line("STATUS", entry.cancelled() ? "CANCELLED" : "CONFIRMED")
                .moment("DTSTART", entry.terms().starts())
                .moment("DTEND", entry.terms().ends())
                .text("SUMMARY", frame.either(text.titleZh(), text.titleEn()))
                .text("LOCATION", frame.either(text.placeZh(), text.placeEn()))
                .text("CATEGORIES", frame.say("activity.kind." + entry.kind().word()));
        if (!words.isBlank()) {
            out.text("DESCRIPTION", words);
        }
        out.line("END", "VEVENT");
    }
}
