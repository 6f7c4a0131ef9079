package org.reststop.hq.ledger;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.hibernate.StatelessSession;
import org.reststop.hq.badge.Renaming;

/**
 * Has the stories of somebody who is known by another id from now on told under that id, at the stations where she raised
 * them and at those that she comes to, see {@link StoryTravel}, which tells kiosks later.
 */
public final class TravelOfRenamed implements Renaming {
    private static final String STATIONS = "(select n.station_id from need n where n.person_id = ? union"
            + " select r.station_id from need_reader r where r.person_id in (?, ?))";

    private static final String DUE =
            "update need_reader set due = true where person_id = ? and station_id in " + STATIONS;

    private static final String NEW = "insert into need_reader (station_id, person_id, since, due)"
            + " select s.station_id, cast(? as bigint), cast(? as timestamp(6) with time zone), true from " + STATIONS
            + " s where not exists (select 1 from need_reader o where o.station_id = s.station_id and o.person_id = ?)";

    private final InstantSource clock;

    public TravelOfRenamed(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Runnable renamed(StatelessSession session, long personId, long was, long is) {
        Instant now = clock.instant();
        session.doWork(connection -> {
            try (PreparedStatement due = connection.prepareStatement(DUE);
                    PreparedStatement insert = connection.prepareStatement(NEW)) {
                due.setLong(1, is);
                due.setLong(2, personId);
                due.setLong(3, was);
                due.setLong(4, is);
                due.executeUpdate();
                insert.setLong(1, is);
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setLong(3, personId);
                insert.setLong(4, was);
                insert.setLong(5, is);
                insert.setLong(6, is);
                insert.executeUpdate();
            }
        });
        return () -> {};
    }
}
