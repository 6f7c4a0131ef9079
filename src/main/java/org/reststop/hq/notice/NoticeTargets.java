package org.reststop.hq.notice;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * At which stations a notice is: those that are named, and all of the groups that are; neither names none, and that is
 * everywhere. Of these it is not at the exceptions, so that a station that is opened or joins a group later has it.
 *
 * @param without the stations at which it is not, whatever else is said; of a list of stations alone only those on it
 */
public record NoticeTargets(Set<String> stations, Set<UUID> groups, Set<String> without) {
    /** Every station, also those that are yet to come. */
    public static final NoticeTargets ALL = new NoticeTargets(Set.of(), Set.of());

    private static final String STATION = "s:";
    private static final String GROUP = "g:";
    private static final String WITHOUT = "x:";

    public NoticeTargets {
        stations = Set.copyOf(stations);
        groups = Set.copyOf(groups);
        boolean listed = groups.isEmpty() && !stations.isEmpty();
        without = listed ? both(without, stations) : Set.copyOf(without);
    }

    /** Without exceptions. */
    public NoticeTargets(Set<String> stations, Set<UUID> groups) {
        this(stations, groups, Set.of());
    }

    /** One station. */
    public static NoticeTargets of(String station) {
        return new NoticeTargets(Set.of(station), Set.of());
    }

    /** Reads what {@link #text} writes; words that are no target are let go. */
    public static NoticeTargets parse(String text) {
        return of(Arrays.stream(text.split(" ")));
    }

    /** Whether a text is one that {@link #text} writes, so that nothing is let go when it is read. */
    static boolean isText(String text) {
        return parse(text).text().equals(text);
    }

    /** As {@link #parse}, of words such as {@code s:xinghuali}. */
    public static NoticeTargets of(Stream<String> words) {
        Set<String> stations = new LinkedHashSet<>();
        Set<UUID> groups = new LinkedHashSet<>();
        Set<String> without = new LinkedHashSet<>();
        words.forEach(word -> {
            if (word.startsWith(STATION)) {
                stations.add(word.substring(STATION.length()));
            } else if (word.startsWith(GROUP)) {
                Uuids.parse(word.substring(GROUP.length())).ifPresent(groups::add);
            } else if (word.startsWith(WITHOUT)) {
                without.add(word.substring(WITHOUT.length()));
            }
        });
        return new NoticeTargets(stations, groups, without);
    }

    /** The word of a station, as a form sends it. */
    public static String word(String station) {
        return STATION + station;
    }

    /** The word of a group, as a form sends it. */
    public static String word(UUID group) {
        return GROUP + group;
    }

    /** The word of a station that is an exception, as a form sends it. */
    public static String wordWithout(String station) {
        return WITHOUT + station;
    }

    /** Words with spaces between them, the same for the same targets; empty for everywhere. */
    public String text() {
        return words().collect(Collectors.joining(" "));
    }

    private Stream<String> words() {
        return Stream.of(
                        new TreeSet<>(stations).stream().map(NoticeTargets::word),
                        new TreeSet<>(groups).stream().map(NoticeTargets::word),
                        new TreeSet<>(without).stream().map(NoticeTargets::wordWithout))
                .flatMap(words -> words);
    }

    /** Whether it is everywhere, with no exception. */
    public boolean isAll() {
        return isWide() && without.isEmpty();
    }

    /** Whether it is at every station that is no exception, also at those that are yet to come. */
    public boolean isWide() {
        return stations.isEmpty() && groups.isEmpty();
    }

    /** Whether it can be at no station, whatever is opened or joins a group: each that is named is an exception. */
    public boolean isNowhere() {
        return groups.isEmpty() && !stations.isEmpty() && without.containsAll(stations);
    }

    /** Whether a form's word is among them. */
    public boolean names(String word) {
        return words().anyMatch(word::equals);
    }

    /** The same, but not at a station. */
    public NoticeTargets except(String station) {
        return new NoticeTargets(stations, groups, union(without, Set.of(station)));
    }

    /** The same, with a station no longer an exception. */
    public NoticeTargets againAt(String station) {
        return new NoticeTargets(stations, groups, rest(without, station::equals));
    }

    /** The same, but at every station that is named where else it would be nowhere: for a notice that comes back. */
    public NoticeTargets orNamed() {
        return isNowhere() ? new NoticeTargets(stations, groups) : this;
    }

    /**
     * These and others together. Of who may be in a group nothing is known here, so an exception of one side falls where
     * the other has a group: what is for two together is rather shown once too often.
     */
    public NoticeTargets and(NoticeTargets others) {
        Set<String> none = union(rest(without, others::mayReach), rest(others.without, this::mayReach));
        return isWide() || others.isWide()
                ? new NoticeTargets(Set.of(), Set.of(), none)
                : new NoticeTargets(union(stations, others.stations), union(groups, others.groups), none);
    }

    private boolean mayReach(String station) {
        return !without.contains(station) && (isWide() || !groups.isEmpty() || stations.contains(station));
    }

    /**
     * What two sides made of the same targets, brought together: exceptions one by one, where the notice is otherwise as
     * the side that changed it says.
     *
     * @return empty if both changed that, to something else each
     */
    static Optional<NoticeTargets> merge(NoticeTargets base, NoticeTargets ours, NoticeTargets theirs) {
        NoticeTargets named;
        if (theirs.isNamedAs(base) || theirs.isNamedAs(ours)) {
            named = ours;
        } else if (ours.isNamedAs(base)) {
            named = theirs;
        } else {
            return Optional.empty();
        }
        Set<String> kept = rest(ours.without, base.without::contains);
        Set<String> added = rest(theirs.without, base.without::contains);
        Set<String> untouched = both(both(base.without, ours.without), theirs.without);
        return Optional.of(new NoticeTargets(named.stations, named.groups, union(union(kept, added), untouched)));
    }

    private boolean isNamedAs(NoticeTargets other) {
        return Objects.equals(stations, other.stations) && Objects.equals(groups, other.groups);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> rest(Set<T> some, Predicate<T> but) {
        return some.stream().filter(but.negate()).collect(Collectors.toUnmodifiableSet());
    }
}
