package org.reststop.hq.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.NoticeFact;

/**
 * Somebody's change of a notice.
 *
 * @param id the same whenever the same change is told again
 * @param baseRevision the revision that was changed
 * @param changed the new texts of the fields that were changed, as they were typed
 * @param at by the clock where it was typed
 */
public record NoticeEdit(
        UUID id, UUID noticeId, long baseRevision, Map<NoticeField, String> changed, Author author, Instant at) {
    public NoticeEdit {
        Map<NoticeField, String> storable = new EnumMap<>(NoticeField.class);
        changed.forEach((field, text) -> storable.put(field, storable(text)));
        changed = storable;
    }

    /** No database holds a NUL in a text, nor half a surrogate pair. */
    private static String storable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
    }

    /** A change that was made at a kiosk. */
    public static NoticeEdit of(UUID id, NoticeFact.Edited body, UUID kioskId, String stationId, Instant at) {
        Map<NoticeField, String> changed = new EnumMap<>(NoticeField.class);
        put(changed, NoticeField.TITLE_ZH, body.titleZh());
        put(changed, NoticeField.BODY_ZH, body.bodyZh());
        put(changed, NoticeField.TITLE_EN, body.titleEn());
        put(changed, NoticeField.BODY_EN, body.bodyEn());
        put(changed, NoticeField.FIRST_DAY, body.firstDay());
        put(changed, NoticeField.LAST_DAY, body.lastDay());
        put(changed, NoticeField.PINNED, body.pinned());
        Author author = Author.atKiosk(body.authorId(), kioskId, stationId);
        return new NoticeEdit(id, body.noticeId(), body.baseRevision(), changed, author, at);
    }

    private static void put(Map<NoticeField, String> changed, NoticeField field, @Nullable Object value) {
        if (value != null) {
            changed.put(field, value.toString());
        }
    }
}
