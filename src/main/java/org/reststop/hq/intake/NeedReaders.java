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
    /** What somebody asked for under an id that she had before is hers too. */
    private static final String NOTE = "insert into need_reader (station_id, person_id, since, due)"
            + " select cast(? as varchar), a.person_id, cast(? as timestamp(6) with time zone), true from"
            + " (select n.person_id from need n where n.person_id = any(?) and n.station_id <> ?"
            + " union select s.same_as from person_alias s join need n on n.person_id = s.person_id"
            + " where s.same_as = any(?) and n.station_id <> ?) a (person_id) where not exists"
            + " (select 1 from need_reader r where r.station_id = ? and r.person_id = a.person_id)";

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
            for (int i = 3; i <= 5; i += 2) {
                insert.setArray(i, connection.createArrayOf("bigint", people.toArray()));
                insert.setString(i + 1, sender.stationId());
            }
            insert.setString(7, sender.stationId());
            insert.executeUpdate();
        }
    }
}
