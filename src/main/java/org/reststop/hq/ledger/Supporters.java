package org.reststop.hq.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Who says "me too" to a need and to all that is told with it: each person once. Within a transaction. */
final class Supporters {
    private static final String SUPPORT = "insert into need_supporter (station_id, need_id, id, person_id, at)"
            + " select cast(? as varchar), cast(? as uuid), cast(? as uuid), cast(? as bigint),"
            + " cast(? as timestamp(6) with time zone) where not exists (select 1 from need_supporter"
            + " where station_id = ? and need_id = ? and person_id = ?)";

    private static final String OF = "select coalesce(a.same_as, s.person_id) from need_supporter s"
            + " left join person_alias a on a.person_id = s.person_id where s.station_id = ? and s.need_id = ?";

    private final StatelessSession session;

    Supporters(StatelessSession session) {
        this.session = session;
    }

    /** Who supports something; whoever did so without checking in is somebody else each time. */
    private record Crowd(Set<Long> people, int nameless) {
        int size() {
            return people.size() + nameless;
        }
    }

    /**
     * How many more support a need if another is told with it: its author and its supporters, without whoever is counted
     * already or asked for it herself.
     *
     * @param merged the other, whether it is told with it now or not
     */
    int added(LedgerEntry main, LedgerEntry merged) {
        List<LedgerEntry> others = others(main);
        others.removeIf(other -> other.id().equals(merged.id()));
        int without = crowd(main, others).size();
        others.add(merged);
        return crowd(main, others).size() - without;
    }

    /** Whether somebody asked for it or supports it, or something that is told with it, and so is counted already. */
    boolean isCounted(LedgerEntry main, long person) {
        Authors authors = new Authors(session);
        return authors.isSame(person, main.personId())
                || crowd(main, others(main)).people().contains(authors.now(person));
    }

    /**
     * Notes one.
     *
     * @param id of the fact
     * @param person null if she had not checked in
     * @return false if she supports it already
     */
    boolean add(LedgerEntry.Key key, UUID id, @Nullable Long person, Instant at) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(SUPPORT)) {
                insert.setString(1, key.stationId());
                insert.setObject(2, key.id());
                insert.setObject(3, id);
                insert.setObject(4, person);
                insert.setObject(5, at.atOffset(ZoneOffset.UTC));
                insert.setString(6, key.stationId());
                insert.setObject(7, key.id());
                insert.setObject(8, person);
                return insert.executeUpdate() == 1;
            }
        });
    }

    private List<LedgerEntry> others(LedgerEntry main) {
        return new ArrayList<>(new CaseFile(session).mergedInto(main.key()));
    }

    private Crowd crowd(LedgerEntry main, List<LedgerEntry> merged) {
        List<@Nullable Long> all = new ArrayList<>();
        Authors authors = new Authors(session);
        merged.forEach(each -> all.add(authors.now(each.personId())));
        session.doWork(connection -> {
            read(connection, main.key(), all);
            for (LedgerEntry each : merged) {
                read(connection, each.key(), all);
            }
        });
        Long author = authors.now(main.personId());
        Set<Long> people = new HashSet<>();
        int nameless = 0;
        for (Long person : all) {
            if (person == null) {
                nameless++;
            } else if (!person.equals(author)) {
                people.add(person);
            }
        }
        return new Crowd(people, nameless);
    }

    private static void read(Connection connection, LedgerEntry.Key key, List<@Nullable Long> into)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF)) {
            query.setString(1, key.stationId());
            query.setObject(2, key.id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    into.add(rows.getObject(1, Long.class));
                }
            }
        }
    }
}
