package org.reststop.hq.notice;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
            Optional<String> together = before == null || our == null
                    ? Optional.empty()
                    : before.equals(our) ? Optional.of(their) : together(field, before, our, their);
            if (together.isPresent()) {
                content.put(field, together.get());
            } else {
                clashes.add(field);
            }
        });
        return new NoticeMerge(content, clashes);
    }

    /**
     * Who takes it down at her station and who says where else it is contradict nobody. A text that makes no sense as
     * targets is not brought together with another: it would be lost.
     */
    private static Optional<String> together(NoticeField field, String before, String our, String their) {
        return field == NoticeField.TARGETS && Stream.of(before, our, their).allMatch(NoticeTargets::isText)
                ? NoticeTargets.merge(NoticeTargets.parse(before), NoticeTargets.parse(our), NoticeTargets.parse(their))
                        .map(NoticeTargets::text)
                : Optional.empty();
    }
}
