package org.reststop.hq.badge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Which form added whom. In the caller's transaction. */
final class AddedPeople {
    private static final String TAKEN = "23505";

    private AddedPeople() {}

    static Optional<Long> find(StatelessSession session, String form) {
        return session.createNativeQuery("select person_id from person_added where form_token = :form", Long.class)
                .setParameter("form", form)
                .uniqueResultOptional();
    }

    /** False if the same form has added somebody in this moment: who that is, is committed by now. */
    static boolean note(StatelessSession session, String form, long personId, Instant now) {
        return session.doReturningWork(connection -> insert(connection, form, personId, now));
    }

    private static boolean insert(Connection connection, String form, long personId, Instant now) throws SQLException {
        Savepoint before = connection.setSavepoint();
        String sql = "insert into person_added (form_token, person_id, added_at) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, form);
            insert.setLong(2, personId);
            insert.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!TAKEN.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    static int forget(StatelessSession session, Instant before) {
        return session.createNativeMutationQuery("delete from person_added where added_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
