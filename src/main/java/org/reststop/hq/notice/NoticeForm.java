package org.reststop.hq.notice;

import java.util.EnumMap;
import java.util.Map;
import org.reststop.hq.http.Request;

/**
 * What a person typed into the form of a notice.
 *
 * @param values of every field
 */
record NoticeForm(Map<NoticeField, String> values) {
    /** Browsers send lines with CR LF, whatever they were given. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static NoticeForm of(Request request) {
        Map<NoticeField, String> values = new EnumMap<>(NoticeField.class);
        for (NoticeField field : NoticeField.values()) {
            String typed = plain(request.form(field.word()).orElse(""));
            values.put(field, field == NoticeField.PINNED ? Boolean.toString("true".equals(typed)) : typed);
        }
        return new NoticeForm(values);
    }

    /** The fields that differ from what the form was made with. */
    Map<NoticeField, String> changedFrom(Map<NoticeField, String> base) {
        Map<NoticeField, String> changed = new EnumMap<>(NoticeField.class);
        values.forEach((field, typed) -> {
            if (!typed.equals(plain(base.getOrDefault(field, "")))) {
                changed.put(field, typed);
            }
        });
        return changed;
    }
}
