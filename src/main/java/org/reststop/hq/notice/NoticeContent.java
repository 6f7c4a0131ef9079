package org.reststop.hq.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;

/** A notice's fields read back as a draft, if they are one; fields that are missing are as in a notice of words alone. */
public sealed interface NoticeContent {
    /** They can be published. */
    record Sound(NoticeDraft draft) implements NoticeContent {}

    /** They cannot. */
    record Broken(NoticeRule rule) implements NoticeContent {}

    /** Reads them. */
    public static NoticeContent of(Map<NoticeField, String> fields) {
        NoticeText text = new NoticeText(
                get(fields, NoticeField.TITLE_ZH),
                get(fields, NoticeField.BODY_ZH),
                get(fields, NoticeField.TITLE_EN),
                get(fields, NoticeField.BODY_EN));
        try {
            LocalDate first = LocalDate.parse(get(fields, NoticeField.FIRST_DAY));
            LocalDate last = LocalDate.parse(get(fields, NoticeField.LAST_DAY));
            boolean pinned = Boolean.parseBoolean(get(fields, NoticeField.PINNED));
            NoticeRule beside = beside(fields);
            if (beside != NoticeRule.KEPT) {
                return new Broken(beside);
            }
            NoticeTargets targets = NoticeTargets.parse(get(fields, NoticeField.TARGETS));
            if (targets.isNowhere()) {
                return new Broken(NoticeRule.NOWHERE);
            }
            NoticeDraft draft = new NoticeDraft(text, first, last, pinned, extras(fields), targets);
            return draft.rule() == NoticeRule.KEPT ? new Sound(draft) : new Broken(draft.rule());
        } catch (DateTimeException e) {
            return new Broken(NoticeRule.NO_DAY);
        } catch (IllegalArgumentException e) {
            return new Broken(NoticeRule.MEDIA);
        }
    }

    private static NoticeRule beside(Map<NoticeField, String> fields) {
        String link = get(fields, NoticeField.LINK);
        if (!link.isEmpty() && !NoticeExtras.isLink(link)) {
            return NoticeRule.LINK;
        }
        if (FieldText.media(get(fields, NoticeField.MEDIA)).size() > NoticeExtras.MOST_MEDIA) {
            return NoticeRule.MEDIA;
        }
        boolean endless = get(fields, NoticeField.EXPIRES).isEmpty();
        return get(fields, NoticeField.PRIORITY).equals(NoticePriority.EMERGENCY.name()) && endless
                ? NoticeRule.EMERGENCY_ENDLESS
                : NoticeRule.KEPT;
    }

    private static NoticeExtras extras(Map<NoticeField, String> fields) {
        String audience = get(fields, NoticeField.AUDIENCE);
        String priority = get(fields, NoticeField.PRIORITY);
        String expires = get(fields, NoticeField.EXPIRES);
        String link = get(fields, NoticeField.LINK);
        String starts = get(fields, NoticeField.STARTS);
        return new NoticeExtras(
                audience.isEmpty() ? NoticeAudience.ALL : NoticeAudience.valueOf(audience),
                priority.isEmpty() ? NoticePriority.NORMAL : NoticePriority.valueOf(priority),
                FieldText.hours(get(fields, NoticeField.WEEKDAYS), get(fields, NoticeField.HOURS)),
                expires.isEmpty() ? null : Instant.parse(expires),
                FieldText.media(get(fields, NoticeField.MEDIA)),
                link.isEmpty() ? null : link,
                Boolean.parseBoolean(get(fields, NoticeField.SOUND)),
                starts.isEmpty() ? null : Instant.parse(starts));
    }

    private static String get(Map<NoticeField, String> fields, NoticeField field) {
        return fields.getOrDefault(field, "");
    }
}
