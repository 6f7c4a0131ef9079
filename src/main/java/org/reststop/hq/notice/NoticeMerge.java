package org.reststop.hq.notice;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A three-way merge by field.
 *
 * @param content what is to be published: every field of ours, with what only they changed
 * @param clashes fields that both sides changed, to different texts; in {@code content} they are ours
 */
record NoticeMerge(Map<NoticeField, String> content, Set<NoticeField> clashes) {
    /**
     * Merges.
     *
     * @param base what both sides started from; null if it is not known, and then every difference is a clash
     * @param ours what is published now, every field
     * @param theirs the fields that they changed
     */
    static NoticeMerge of(
            @Nullable Map<NoticeField, String> base, Map<NoticeField, String> ours, Map<NoticeField, String> theirs) {
        Map<NoticeField, String> content = new EnumMap<>(ours);
        Set<NoticeField> clashes = EnumSet.noneOf(NoticeField.class);
        theirs.forEach((field, their) -> {
            String our = ours.get(field);
            String before = base == null ? null : base.get(field);
            if (their.equals(our) || their.equals(before)) {
                return;
            }
            if (before != null && before.equals(our)) {
                content.put(field, their);
            } else {
                clashes.add(field);
            }
        });
        return new NoticeMerge(content, clashes);
    }
}
