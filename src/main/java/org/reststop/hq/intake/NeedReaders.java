package org.reststop.hq.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The SQL of {@code need_reader}: at which stations people who asked for something elsewhere have checked in, so that
 * they are told there what became of it. Within one transaction.
 */
final class NeedReaders {
    private static final String NOTE = "insert into need_reader (station_id, person_id, since, due)"
            + " select distinct cast(? as varchar), n.person_id, cast(? as timestamp(6) with time zone), true from need n"
            + " where n.person_id = any(?) and n.station_id <> ? and not exists"
            + " (select 1 from need_reader r where r.station_id = ? and r.person_id = n.person_id)";

    private final Connection connection;
    private final Sender sender;

    NeedReaders(Connection connection, Sender sender) {
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
