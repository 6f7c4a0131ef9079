package org.reststop.hq.notice;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reststop.hq.http.Request;

/**
 * What a person typed into the form of a notice.
 *
 * @param values of every field; what makes no sense is kept as it was typed
 */
public record NoticeForm(Map<NoticeField, String> values) {
    /** Browsers send lines with CR LF, whatever they were given; no database holds a NUL. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    }

    /** @param zone in which start and end are typed */
    public static NoticeForm of(Request request, ZoneId zone) {
        Map<NoticeField, String> values = new EnumMap<>(NoticeField.class);
        for (NoticeField field : NoticeField.values()) {
            String typed = plain(request.form(field.word()).orElse(""));
            values.put(
                    field,
                    switch (field) {
                        case PINNED, SOUND -> Boolean.toString("true".equals(typed));
                        case AUDIENCE -> typed.isEmpty() ? "ALL" : typed;
                        case PRIORITY -> typed.isEmpty() ? "NORMAL" : typed;
                        case LINK -> typed.strip();
                        case WEEKDAYS -> weekdays(request);
                        case HOURS -> hours(request);
                        case STARTS, EXPIRES -> moment(typed, zone);
                        case TARGETS -> targets(request);
                        case MEDIA -> media(request);
                        default -> typed;
                    });
        }
        return new NoticeForm(values);
    }

    private static List<String> all(Request request, String name) {
        return request.fields().getOrDefault(name, List.of());
    }

    private static String weekdays(Request request) {
        return all(request, "weekday").stream()
                .filter(day -> day.matches("[1-7]"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String hours(Request request) {
        String from = request.form("from").orElse("").strip();
        String until = request.form("until").orElse("").strip();
        if (from.isEmpty() && until.isEmpty()) {
            return "";
        }
        return (from.isEmpty() ? "00:00" : from) + "-" + (until.isEmpty() ? "00:00" : until);
    }

    private static String moment(String typed, ZoneId zone) {
        try {
            return typed.isBlank()
                    ? ""
                    : LocalDateTime.parse(typed).atZone(zone).toInstant().toString();
        } catch (DateTimeException e) {
            return typed;
        }
    }

    private static String targets(Request request) {
        return NoticeTargets.of(all(request, "target").stream()).text();
    }

    /** The captions come in the order of the media, which a person may have changed. */
    private static String media(Request request) {
        List<String> media = all(request, "medium");
        List<String> chinese = all(request, "caption-zh");
        List<String> english = all(request, "caption-en");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < media.size(); i++) {
            lines.add(media.get(i) + "\t" + caption(chinese, i) + "\t" + caption(english, i));
        }
        return plain(String.join("\n", lines));
    }

    private static String caption(List<String> captions, int i) {
        return i < captions.size() ? captions.get(i).replaceAll("\\s+", " ").strip() : "";
    }

    /** The fields that differ from what the form was made with. */
    public Map<NoticeField, String> changedFrom(Map<NoticeField, String> base) {
        Map<NoticeField, String> changed = new EnumMap<>(NoticeField.class);
        values.forEach((field, typed) -> {
            if (!typed.equals(plain(base.getOrDefault(field, "")))) {
                changed.put(field, typed);
            }
        });
        return changed;
    }
}
