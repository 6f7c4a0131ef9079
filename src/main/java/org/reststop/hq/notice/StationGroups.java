package org.reststop.hq.notice;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;

/**
 * The groups of stations. A notice for a group follows it: a station that comes in gets what is on show, and one that
 * goes out loses it. Safe to call from any thread; waits for the database.
 */
public final class StationGroups {
    private final Store store;
    private final NoticePress press;
    private final UuidV7 ids;

    public StationGroups(Store store, FeedPublisher feed, UuidV7 ids) {
        this.store = store;
        this.press = new NoticePress(feed);
        this.ids = ids;
    }

    /** What came of an edit. */
    public enum Outcome {
        DONE,
        /** The name is missing, too long or another group's. */
        NAME,
        /** Notices are for it. */
        IN_USE
    }

    /** By their names. */
    public List<StationGroup> all() {
        return store.read(session -> new NoticeQueries_(session).findGroups());
    }

    /** Every station, by its id. */
    public List<Station> stations() {
        return store.read(session -> new NoticeQueries_(session).findStations());
    }

    /** The stations that targets mean now. */
    public Set<String> resolve(NoticeTargets targets) {
        return store.read(session -> new NoticeQueries_(session)
                .findStations().stream()
                        .map(Station::id)
                        .filter(reach(session, targets))
                        .collect(Collectors.toSet()));
    }

    /** The exceptions that targets would mean now if they were none. */
    public Set<String> excepted(NoticeTargets targets) {
        return resolve(new NoticeTargets(targets.stations(), targets.groups())).stream()
                .filter(targets.without()::contains)
                .collect(Collectors.toSet());
    }

    /** Whether targets mean a station now; asked within the caller's transaction. */
    static Predicate<String> reach(StatelessSession session, NoticeTargets targets) {
        Set<String> named = named(session, targets);
        return station -> !targets.without().contains(station) && (targets.isWide() || named.contains(station));
    }

    /** The stations that targets name now, alone or in a group, exceptions too; in the caller's transaction. */
    static Set<String> named(StatelessSession session, NoticeTargets targets) {
        Set<String> stations = new HashSet<>(targets.stations());
        for (UUID id : targets.groups()) {
            StationGroup group = session.get(StationGroup.class, id);
            if (group != null) {
                stations.addAll(group.stations());
            }
        }
        return stations;
    }

    /** The time zone in which days are written: the first station's, or UTC while there is none. */
    public ZoneId zone() {
        List<Station> stations = stations();
        return stations.isEmpty() ? ZoneOffset.UTC : stations.getFirst().timeZone();
    }

    /** A new group. */
    public Outcome create(String name, Set<String> stations) {
        return save(ids.next(), name, stations);
    }

    /** Changes a group, and brings its notices to where they now belong. */
    public Outcome save(UUID id, String name, Set<String> stations) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            List<StationGroup> groups = new NoticeQueries_(session).findGroups();
            boolean taken = groups.stream()
                    .anyMatch(other -> other.name().equals(name) && !other.id().equals(id));
            if (name.isBlank() || name.length() > StationGroup.MAX_NAME || taken) {
                return Outcome.NAME;
            }
            session.upsert(new StationGroup(id, name, stations));
            for (Notice notice : new NoticeQueries_(session).findLive()) {
                NoticeTargets targets = press.targets(session, notice);
                if (targets.groups().contains(id)) {
                    press.publish(session, notice, targets);
                }
            }
            return Outcome.DONE;
        });
    }

    /** Deletes a group that no notice is for. */
    public Outcome delete(UUID id) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            NoticeQueries_ queries = new NoticeQueries_(session);
            boolean inUse = queries.findLive().stream()
                    .anyMatch(notice -> press.targets(session, notice).groups().contains(id));
            if (inUse) {
                return Outcome.IN_USE;
            }
            StationGroup group = session.get(StationGroup.class, id);
            if (group != null) {
                session.delete(group);
            }
            return Outcome.DONE;
        });
    }
}
