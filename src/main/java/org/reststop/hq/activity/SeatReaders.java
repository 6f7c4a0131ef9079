package org.reststop.hq.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;

/** At which other stations people who have a place check in, as the intake notes it. Within a transaction. */
final class SeatReaders {
    private static final String OF = "select station_id from activity_reader where person_id = ? order by station_id";
    private static final String DUE =
            "select station_id, person_id from activity_reader where due = true order by since, station_id limit ?";
    private static final String SETTLE =
            "update activity_reader set due = false where station_id = ? and person_id = ?";
    private static final String FORGET = "delete from activity_reader where person_id = ?";

    private final StatelessSession session;

    SeatReaders(StatelessSession session) {
        this.session = session;
    }

    /** A station that somebody came to, and has not been told at. */
    record Due(String stationId, long personId) {}

    List<String> stationsOf(long personId) {
        return session.doReturningWork(connection -> {
            List<String> stations = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(OF)) {
                query.setLong(1, personId);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        stations.add(rows.getString(1));
                    }
                }
            }
            return stations;
        });
    }

    List<Due> due(int most) {
        return session.doReturningWork(connection -> due(connection, most));
    }

    private static List<Due> due(Connection connection, int most) throws SQLException {
        List<Due> due = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(DUE)) {
            query.setInt(1, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(rows.getString(1), rows.getLong(2)));
                }
            }
        }
        return due;
    }

    void settle(Due due) {
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
                update.setString(1, due.stationId());
                update.setLong(2, due.personId());
                update.executeUpdate();
            }
        });
    }

    void forget(long personId) {
        session.doWork(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
                delete.setLong(1, personId);
                delete.executeUpdate();
            }
        });
    }
}
