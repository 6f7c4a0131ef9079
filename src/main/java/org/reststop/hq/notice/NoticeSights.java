package org.reststop.hq.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.station.Station;
import org.reststop.store.Store;

/** Notices as they stand today, and as they once stood. Safe to call from any thread; waits for the database. */
public final class NoticeSights {
    private final Store store;
    private final InstantSource clock;

    public NoticeSights(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A revision.
     *
     * @param content every field
     * @param name of its author, masked if it is somebody at a kiosk; empty if nobody is known
     */
    public record Version(
            long revision,
            Author author,
            String name,
            Instant at,
            boolean withdrawn,
            Map<NoticeField, String> content) {
        /** The fields that differ from another revision's. */
        public List<NoticeField> changedFrom(Version before) {
            return List.of(NoticeField.values()).stream()
                    .filter(field -> !Objects.equals(content.get(field), before.content.get(field)))
                    .toList();
        }
    }

    /**
     * All, emergencies that interrupt screens first, those withdrawn last, else as kiosks show them; each by the days of
     * its own stations.
     */
    public List<NoticeSight> all() {
        return store.read(session -> {
            Map<String, LocalDate> days = new NoticeQueries_(session)
                    .findStations().stream()
                            .collect(Collectors.toMap(
                                    Station::id, station -> LocalDate.ofInstant(clock.instant(), station.timeZone())));
            Map<UUID, NoticeRevision> current = new HashMap<>();
            new NoticeQueries_(session).findCurrent().forEach(revision -> current.put(revision.noticeId(), revision));
            return new NoticeQueries_(session)
                    .findAll().stream()
                            .map(notice -> sight(session, notice, current.get(notice.id()), days))
                            .sorted(Comparator.comparing((NoticeSight sight) -> !sight.isAlarm()))
                            .toList();
        });
    }

    private NoticeSight sight(
            StatelessSession session, Notice notice, @Nullable NoticeRevision revision, Map<String, LocalDate> days) {
        NoticeTargets targets = revision == null ? NoticeTargets.ALL : revision.targets();
        Predicate<String> reach = StationGroups.reach(session, targets);
        Set<LocalDate> own = days.entrySet().stream()
                .filter(day -> reach.test(day.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        Set<LocalDate> any = own.isEmpty() ? today(days) : own;
        Instant changed = revision == null ? notice.window().publishedAt() : revision.at();
        return new NoticeSight(notice, NoticeSight.state(notice, any, clock.instant()), targets, changed);
    }

    /** The days that it is at any station; by UTC while there is none. */
    private Set<LocalDate> today(Map<String, LocalDate> days) {
        return days.isEmpty()
                ? Set.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                : Set.copyOf(days.values());
    }

    /** One of them. */
    public Optional<NoticeSight> find(UUID id) {
        return all().stream().filter(sight -> sight.notice().id().equals(id)).findFirst();
    }

    /** A notice's revisions, the newest first; none if there is no such notice. */
    public List<Version> versions(UUID id) {
        return store.read(session -> new NoticeQueries_(session)
                .findRevisions(id).stream()
                        .map(revision -> new Version(
                                revision.revision(),
                                revision.author(),
                                name(session, revision.author()),
                                revision.at(),
                                revision.withdrawn(),
                                revision.content()))
                        .toList());
    }

    /** An author's name: a member of staff's, or a person's at a kiosk, masked; empty if nobody is known. */
    public String name(Author author) {
        return store.read(session -> name(session, author));
    }

    private static String name(StatelessSession session, Author author) {
        String staff = author.name();
        Long person = author.personId();
        if (staff != null || person == null) {
            return Objects.requireNonNullElse(staff, "");
        }
        return new NoticeQueries_(session)
                .findMaskedName(person).stream().findFirst().orElse("");
    }
}
