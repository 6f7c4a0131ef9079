package org.reststop.hq.intake;

import java.sql.PreparedStatement;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Facts whose words are gone because the person they told of is to be forgotten. */
public final class ForgottenFacts {
    /** What is kept in place of a forgotten body. A fact that arrives again still counts as the same. */
    static final String BODY = "{\"forgotten\":true}";

    private ForgottenFacts() {}

    /** Forgets what a fact said, in the caller's transaction; that there was one stays. */
    public static void forget(StatelessSession session, String stationId, UUID id) {
        session.doWork(connection -> {
            String sql = "update fact set body = ? where station_id = ? and id = ?";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, BODY);
                update.setString(2, stationId);
                update.setObject(3, id);
                update.executeUpdate();
            }
        });
    }
}
