package org.reststop.hq.notice.edit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.station.Station;
import org.reststop.hq.notice.FieldText;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.notice.StationGroup;

/**
 * The form of a notice as the template draws it.
 *
 * @param action where it is sent
 * @param base the revision that is changed, 0 for a new notice
 * @param edition of the draft that is changed, 0 if there is none yet
 * @param values every field
 * @param mayPublish whether whoever sees it may publish
 * @param mayAlarm whether she may interrupt every screen
 * @param remark why it was sent back; empty if it was not
 */
public record EditorView(
        String action,
        long base,
        int edition,
        Map<NoticeField, String> values,
        ZoneId zone,
        Places places,
        boolean mayPublish,
        boolean mayAlarm,
        String remark) {
    /**
     * Where a notice may be.
     *
     * @param silent the names of the exceptions, which no emergency interrupts; empty if there are none
     */
    public record Places(List<Station> stations, List<StationGroup> groups, String silent) {}

    /** Whether it is for a new notice that is not kept as a draft yet. */
    public boolean isNew() {
        return base == 0 && edition == 0;
    }

    /** A field's text. */
    public String value(NoticeField field) {
        return values.getOrDefault(field, "");
    }

    /** Whether a weekday is chosen, 1 for Monday. */
    public boolean isOn(int weekday) {
        return value(NoticeField.WEEKDAYS).contains(Integer.toString(weekday));
    }

    /** When it begins each day, such as 08:00; empty for the whole day. */
    public String from() {
        return part(0);
    }

    /** When it ends each day. */
    public String until() {
        return part(1);
    }

    private String part(int index) {
        String[] parts = value(NoticeField.HOURS).split("-", 2);
        return parts.length == 2 ? parts[index] : "";
    }

    /** The earliest start as a browser's field takes it, to the second; empty if the days alone say. */
    public String starts() {
        return moment(NoticeField.STARTS, ChronoUnit.SECONDS);
    }

    /** The end as a browser's field takes it. */
    public String expires() {
        return moment(NoticeField.EXPIRES, ChronoUnit.MINUTES);
    }

    private String moment(NoticeField field, ChronoUnit precision) {
        String text = value(field);
        try {
            return text.isEmpty()
                    ? ""
                    : LocalDateTime.ofInstant(Instant.parse(text), zone)
                            .truncatedTo(precision)
                            .toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** Its media, as far as they make sense. */
    public List<NoticeMedium> media() {
        return FieldText.mediaOf(value(NoticeField.MEDIA));
    }

    /** A medium as the form sends it back, without its captions. */
    public static String line(NoticeMedium medium) {
        return medium.kind() + "\t" + medium.sha256() + "\t" + medium.mediaType() + "\t" + medium.bytes();
    }

    /** Where it is. */
    public NoticeTargets targets() {
        return NoticeTargets.parse(value(NoticeField.TARGETS));
    }

    /** Whether it interrupts screens already. */
    public boolean isAlarm() {
        return value(NoticeField.PRIORITY).equals("EMERGENCY");
    }
}
