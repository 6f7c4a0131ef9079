package org.reststop.hq.notice.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.KioskSight;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.notice.proof.Proof.Day;
import org.reststop.hq.notice.proof.Proof.KioskProof;
import org.reststop.store.Store;
import org.reststop.sync.NoticeChange;

/** Adds up what kiosks have told of a notice. Safe to call from any thread; waits for the database. */
final class ProofDesk {
    private static final int MOST_DAYS = 60;

    /** The one reason that may pass by itself. */
    private static final String NO_ROOM = "no-room";

    private final Store store;
    private final Fleet fleet;

    ProofDesk(Store store, Fleet fleet) {
        this.store = store;
        this.fleet = fleet;
    }

    /** What the tables say of a notice. */
    private static final class Found {
        /** The place in the feed of what a station's kiosks shall have; that of all under an empty name. */
        private final Map<String, Long> places = new HashMap<>();

        private final Map<UUID, Shown> shown = new HashMap<>();
        private final Map<UUID, Map<String, Told>> told = new HashMap<>();
        private final List<Hour> hours = new ArrayList<>();
        private long reads;
    }

    private record Shown(long times, long seconds, Instant last) {}

    private record Told(Instant at, String reason) {}

    private record Hour(String station, Instant beganAt, long times, long seconds) {}

    /** @param targets where the notice is */
    Proof of(UUID notice, NoticeTargets targets) {
        Found found = store.look(connection -> {
            Found all = new Found();
            places(connection, notice, all);
            shown(connection, notice, all);
            told(connection, notice, all);
            hours(connection, notice, all);
            all.reads = reads(connection, notice);
            return all;
        });
        List<KioskProof> kiosks = fleet.sights().stream()
                .filter(sight -> sight.kiosk().revokedAt().isEmpty()
                        || found.shown.containsKey(sight.kiosk().id()))
                .map(sight -> kiosk(sight, found, targets))
                .filter(kiosk -> kiosk.wanted() || kiosk.times() > 0 || kiosk.seen() != null)
                .sorted(Comparator.comparing(KioskProof::station).thenComparing(KioskProof::name))
                .toList();
        return new Proof(kiosks, days(found), found.reads);
    }

    private static KioskProof kiosk(KioskSight sight, Found found, NoticeTargets targets) {
        UUID id = sight.kiosk().id();
        String station = sight.kiosk().stationId();
        Long place = found.places.getOrDefault(station, found.places.get(""));
        boolean has = place != null && sight.kiosk().feedCursor().orElse(0) >= place;
        Shown shown = found.shown.get(id);
        Map<String, Told> told = found.told.getOrDefault(id, Map.of());
        Told problem = told.get("UNSHOWABLE");
        return new KioskProof(
                sight.kiosk().name(),
                sight.station().map(Station::nameZh).orElse(station),
                sight.zone(),
                has,
                place != null && sight.kiosk().revokedAt().isEmpty(),
                targets.without().contains(station),
                shown == null ? 0 : shown.times(),
                shown == null ? 0 : shown.seconds(),
                shown == null ? null : shown.last(),
                at(told.get("SEEN")),
                at(told.get("ACKNOWLEDGED")),
                problem == null ? "" : problem.reason());
    }

    private static @Nullable Instant at(@Nullable Told told) {
        return told == null ? null : told.at();
    }

    private List<Day> days(Found found) {
        Map<String, ZoneId> zones = new HashMap<>();
        fleet.stations().forEach(station -> zones.put(station.id(), station.timeZone()));
        Map<LocalDate, Day> days = new TreeMap<>(Comparator.reverseOrder());
        for (Hour hour : found.hours) {
            ZoneId zone = zones.getOrDefault(hour.station(), ZoneOffset.UTC);
            LocalDate date = LocalDate.ofInstant(hour.beganAt(), zone);
            days.merge(
                    date,
                    new Day(date, hour.times(), hour.seconds()),
                    (a, b) -> new Day(date, a.times() + b.times(), a.seconds() + b.seconds()));
        }
        return days.values().stream().limit(MOST_DAYS).toList();
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, Row row, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void places(Connection connection, UUID notice, Found found) throws SQLException {
        String sql = "select station_id, max(position) from feed where kind = ?"
                + " and (document_id = ? or document_id like ?) and not removed group by station_id";
        each(
                connection,
                sql,
                row -> {
                    String station = row.getString(1);
                    found.places.put(station == null ? "" : station, row.getLong(2));
                },
                NoticeChange.Published.KIND,
                notice.toString(),
                notice.toString() + NoticeChange.Published.AT + "%");
    }

    private static void shown(Connection connection, UUID notice, Found found) throws SQLException {
        String sql = "select kiosk_id, sum(times), sum(seconds), max(began_at) from notice_display"
                + " where notice_id = ? group by kiosk_id";
        each(
                connection,
                sql,
                row -> found.shown.put(
                        row.getObject(1, UUID.class), new Shown(row.getLong(2), row.getLong(3), moment(row, 4))),
                notice);
    }

    /**
     * Of the words that were on show last: whoever has read those before has not read these. That there was no room is
     * over once there was.
     */
    private static void told(Connection connection, UUID notice, Found found) throws SQLException {
        String sql = "select kiosk_id, kind, at, reason from notice_report where notice_id = ? and revision >= ("
                + "select coalesce(max(r.revision), 0) from notice_revision r where r.notice_id = ? and not r.withdrawn)"
                + " and not (reason is not null and reason = ? and exists (select 1 from notice_display d"
                + " where d.notice_id = notice_report.notice_id and d.kiosk_id = notice_report.kiosk_id"
                + " and d.revision = notice_report.revision)) order by revision";
        each(
                connection,
                sql,
                row -> {
                    String reason = row.getString(4);
                    found.told
                            .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                            .put(row.getString(2), new Told(moment(row, 3), reason == null ? "" : reason));
                },
                notice,
                notice,
                NO_ROOM);
    }

    private static void hours(Connection connection, UUID notice, Found found) throws SQLException {
        String sql = "select station_id, began_at, sum(times), sum(seconds) from notice_display"
                + " where notice_id = ? group by station_id, began_at";
        each(
                connection,
                sql,
                row -> found.hours.add(new Hour(row.getString(1), moment(row, 2), row.getLong(3), row.getLong(4))),
                notice);
    }

    private static long reads(Connection connection, UUID notice) throws SQLException {
        long[] count = {0};
        each(
                connection,
                "select count(*) from notice_read where notice_id = ?",
                row -> count[0] = row.getLong(1),
                notice);
        return count[0];
    }
}
