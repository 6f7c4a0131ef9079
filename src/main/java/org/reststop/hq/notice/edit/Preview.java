package org.reststop.hq.notice.edit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeBlock;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMarkup;
import org.reststop.hq.notice.FieldText;
import org.reststop.hq.notice.FieldWords;
import org.reststop.hq.notice.NoticeField;
import org.reststop.hq.notice.StationGroups;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.QrPicture;

/** A notice as a kiosk shows it: the same blocks of words, the same media in the same order, the same measures. */
public final class Preview {
    private static final int EXCERPT = 50;

    private final StationGroups groups;

    public Preview(StationGroups groups) {
        this.groups = groups;
    }

    /**
     * What is on the glass, in one language.
     *
     * @param tag the language, for the page
     * @param excerpt its beginning on one line, for the wall; empty where the title leaves no room for it
     * @param code of the link; null if there is none
     */
    public record Face(
            String tag,
            String title,
            String excerpt,
            List<NoticeBlock> blocks,
            List<Shown> media,
            @Nullable QrPicture code,
            Instant at,
            ZoneId zone,
            boolean alarm) {
        /** The size of the title on the wall: the kiosk's own steps. */
        public String titleSize() {
            return letters() <= 28 ? "title-short" : isLed() ? "title-long" : "title-longest";
        }

        /** Whether the title stands over the words; a longer one begins them, and is turned with them. */
        public boolean isLed() {
            return letters() <= 56;
        }

        private int letters() {
            return tag.startsWith("zh") ? title.length() : title.length() / 2;
        }
    }

    /** A medium with what is said of it. */
    public record Shown(String kind, String address, String caption) {}

    /** A line of what is told about a notice beside its words. */
    public record Fact(String name, String value) {}

    /** In Chinese, and in English if there is any. */
    List<Face> faces(Map<NoticeField, String> fields, Instant at) {
        List<Face> faces = new ArrayList<>();
        faces.add(face("zh-CN", NoticeField.TITLE_ZH, NoticeField.BODY_ZH, fields, at));
        if (!value(fields, NoticeField.TITLE_EN).isBlank()) {
            faces.add(face("en", NoticeField.TITLE_EN, NoticeField.BODY_EN, fields, at));
        }
        return faces;
    }

    private Face face(String tag, NoticeField title, NoticeField body, Map<NoticeField, String> fields, Instant at) {
        boolean chinese = tag.startsWith("zh");
        String link = value(fields, NoticeField.LINK);
        String words = value(fields, title);
        int scale = chinese ? 1 : 2;
        return new Face(
                tag,
                words,
                words.length() <= 28 * scale ? beginning(NoticeMarkup.plain(value(fields, body)), EXCERPT * scale) : "",
                NoticeMarkup.parse(value(fields, body)),
                FieldText.mediaOf(value(fields, NoticeField.MEDIA)).stream()
                        .map(medium -> new Shown(
                                medium.kind().name(),
                                "/attachments/" + medium.sha256(),
                                chinese || medium.captionEn().isEmpty() ? medium.captionZh() : medium.captionEn()))
                        .toList(),
                NoticeExtras.isLink(link) ? QrPicture.of(link) : null,
                at,
                groups.zone(),
                value(fields, NoticeField.PRIORITY).equals("EMERGENCY"));
    }

    private static String beginning(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        int[] letters = line.codePoints().toArray();
        return letters.length <= length ? line : new String(letters, 0, length).strip() + "…";
    }

    private static String value(Map<NoticeField, String> fields, NoticeField field) {
        return fields.getOrDefault(field, "");
    }

    /** Where, for whom and when, in words. */
    List<Fact> facts(Frame frame, Map<NoticeField, String> fields) {
        List<Fact> facts = new ArrayList<>();
        FieldWords words = new FieldWords(frame, groups);
        for (NoticeField field : List.of(
                NoticeField.TARGETS,
                NoticeField.AUDIENCE,
                NoticeField.PRIORITY,
                NoticeField.FIRST_DAY,
                NoticeField.LAST_DAY,
                NoticeField.WEEKDAYS,
                NoticeField.HOURS,
                NoticeField.STARTS,
                NoticeField.EXPIRES,
                NoticeField.PINNED,
                NoticeField.LINK)) {
            String said = words.say(field, value(fields, field));
            if (!said.isEmpty()) {
                facts.add(new Fact(frame.say(field.textKey()), said));
            }
        }
        return facts;
    }
}
