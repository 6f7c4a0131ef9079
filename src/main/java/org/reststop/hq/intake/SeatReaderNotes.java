package org.reststop.hq.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The SQL of {@code activity_reader}: at which stations people who have a place in an activity have checked in beside the
 * one where they asked for it, so that they are told there what became of it. Within one transaction.
 */
final class SeatReaderNotes {
    private static final String NOTE = "insert into activity_reader (station_id, person_id, since, due)"
            + " select distinct cast(? as varchar), p.person_id, cast(? as timestamp(6) with time zone), true"
            + " from activity_place p where p.person_id = any(?) and p.station_id <> ? and not exists"
            + " (select 1 from activity_reader r where r.station_id = ? and r.person_id = p.person_id)";

    private final Connection connection;
    private final Sender sender;

    SeatReaderNotes(Connection connection, Sender sender) {
        this.connection = connection;
        this.sender = sender;
    }

    /** @param people who checked in there, each once, at least one */
    void note(List<Long> people, Instant received) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, sender.stationId());
            insert.setObject(2, received.atOffset(ZoneOffset.UTC));
            insert.setArray(3, connection.createArrayOf("bigint", people.toArray()));
            insert.setString(4, sender.stationId());
            insert.setString(5, sender.stationId());
            insert.executeUpdate();
        }
    }
}
