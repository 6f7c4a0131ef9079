package org.reststop.hq.notice;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * At which stations a notice is: those that are named, and all of the groups that are. Neither names none, and that is
 * everywhere.
 */
public record NoticeTargets(Set<String> stations, Set<UUID> groups) {
    /** Every station, also those that are yet to come. */
    public static final NoticeTargets ALL = new NoticeTargets(Set.of(), Set.of());

    private static final String STATION = "s:";
    private static final String GROUP = "g:";

    public NoticeTargets {
        stations = Set.copyOf(stations);
        groups = Set.copyOf(groups);
    }

    /** One station. */
    public static NoticeTargets of(String station) {
        return new NoticeTargets(Set.of(station), Set.of());
    }

    /** Reads what {@link #text} writes; words that are no target are let go. */
    public static NoticeTargets parse(String text) {
        return of(Arrays.stream(text.split(" ")));
    }

    /** As {@link #parse}, of words such as {@code s:xinghuali}. */
    public static NoticeTargets of(Stream<String> words) {
        Set<String> stations = new LinkedHashSet<>();
        Set<UUID> groups = new LinkedHashSet<>();
        words.forEach(word -> {
            if (word.startsWith(STATION)) {
                stations.add(word.substring(STATION.length()));
            } else if (word.startsWith(GROUP)) {
                Uuids.parse(word.substring(GROUP.length())).ifPresent(groups::add);
            }
        });
        return new NoticeTargets(stations, groups);
    }

    /** The word of a station, as a form sends it. */
    public static String word(String station) {
        return STATION + station;
    }

    /** The word of a group, as a form sends it. */
    public static String word(UUID group) {
        return GROUP + group;
    }

    /** Words with spaces between them, the same for the same targets; empty for everywhere. */
    public String text() {
        return Stream.concat(
                        new TreeSet<>(stations).stream().map(NoticeTargets::word),
                        new TreeSet<>(groups).stream().map(NoticeTargets::word))
                .collect(Collectors.joining(" "));
    }

    /** Whether it is everywhere. */
    public boolean isAll() {
        return stations.isEmpty() && groups.isEmpty();
    }

    /** Whether a form's word is among them. */
    public boolean names(String word) {
        return text().contains(word);
    }

    /** These and others together. */
    public NoticeTargets and(NoticeTargets others) {
        if (isAll() || others.isAll()) {
            return ALL;
        }
        return of(Stream.concat(
                Arrays.stream(text().split(" ")), Arrays.stream(others.text().split(" "))));
    }
}
