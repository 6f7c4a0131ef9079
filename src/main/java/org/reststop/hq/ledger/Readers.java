package org.reststop.hq.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.StatelessSession;

/** At which other stations people come to hear what became of their needs. Within a transaction. */
final class Readers {
    /** A station that somebody came to, and has not been told at. */
    record Due(String stationId, long personId) {}

    private final StatelessSession session;

    Readers(StatelessSession session) {
        this.session = session;
    }

    /** The other stations that a need's author comes to, or came to under the id that she had when she raised it. */
    List<String> elsewhere(LedgerEntry entry) {
        Long person = entry.personId();
        if (person == null) {
            return List.of();
        }
        String sql = "select distinct station_id from need_reader where person_id in (?, ?) and station_id <> ?"
                + " order by station_id";
        Long now = Objects.requireNonNullElse(new Authors(session).now(person), person);
        return session.doReturningWork(connection -> {
            List<String> stations = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, person);
                query.setLong(2, now);
                query.setString(3, entry.stationId());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        stations.add(rows.getString(1));
                    }
                }
            }
            return stations;
        });
    }

    /** Some of those who have still to be told. */
    List<Due> due(int most) {
        String sql = "select station_id, person_id from need_reader where due order by since limit " + most;
        return session.doReturningWork(connection -> {
            List<Due> due = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(rows.getString(1), rows.getLong(2)));
                }
            }
            return due;
        });
    }

    void settle(Due due) {
        session.doWork(connection -> change(
                connection,
                "update need_reader set due = false where person_id = ? and station_id = ?",
                due.personId(),
                due.stationId()));
    }

    void forget(long personId) {
        session.doWork(connection ->
                change(connection, "delete from need_reader where person_id = ? and station_id <> ?", personId, ""));
    }

    private static void change(Connection connection, String sql, long personId, String stationId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, personId);
            statement.setString(2, stationId);
            statement.executeUpdate();
        }
    }
}
