package org.reststop.hq.notice;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What of a notice is merged by itself. All values are texts, so that even one that makes no sense can be kept. */
public enum NoticeField {
    TITLE_ZH(draft -> draft.text().titleZh()),
    BODY_ZH(draft -> draft.text().bodyZh()),
    TITLE_EN(draft -> draft.text().titleEn()),
    BODY_EN(draft -> draft.text().bodyEn()),
    FIRST_DAY(draft -> draft.firstDay().toString()),
    LAST_DAY(draft -> draft.lastDay().toString()),
    PINNED(draft -> Boolean.toString(draft.pinned())),
    AUDIENCE(draft -> FieldText.extras(draft).audience().name()),
    PRIORITY(draft -> FieldText.extras(draft).priority().name()),
    WEEKDAYS(draft -> FieldText.weekdays(FieldText.extras(draft).hours())),
    HOURS(draft -> FieldText.times(FieldText.extras(draft).hours())),
    STARTS(draft -> FieldText.moment(FieldText.extras(draft).startsAt())),
    EXPIRES(draft -> FieldText.moment(FieldText.extras(draft).expiresAt())),
    LINK(draft -> FieldText.orEmpty(FieldText.extras(draft).link())),
    MEDIA(draft -> FieldText.media(FieldText.extras(draft).media())),
    SOUND(draft -> Boolean.toString(FieldText.extras(draft).sound())),
    TARGETS(draft -> FieldText.targets(draft));

    /** What can be changed at a kiosk. */
    static final Set<NoticeField> OF_KIOSKS = Collections.unmodifiableSet(EnumSet.range(TITLE_ZH, PINNED));

    private final Function<NoticeDraft, String> value;

    NoticeField(Function<NoticeDraft, String> value) {
        this.value = value;
    }

    /** Its name in forms, texts and the database, such as {@code title-zh}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text that names it for staff. */
    public String textKey() {
        return "notice.field." + word();
    }

    /** Whether its text has lines. */
    public boolean isLong() {
        return this == BODY_ZH || this == BODY_EN;
    }

    /** Whether its text is for programs: a person chooses between two, and writes none. */
    public boolean isWord() {
        return !OF_KIOSKS.contains(this) && this != LINK;
    }

    /** Whether it is a day. */
    public boolean isDay() {
        return this == FIRST_DAY || this == LAST_DAY;
    }

    /** The field of a name that {@link #word} gave. */
    public static Optional<NoticeField> ofWord(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /** Every field of a draft. */
    public static Map<NoticeField, String> contentOf(NoticeDraft draft) {
        Map<NoticeField, String> content = new EnumMap<>(NoticeField.class);
        for (NoticeField field : values()) {
            content.put(field, field.value.apply(draft));
        }
        return content;
    }
}
