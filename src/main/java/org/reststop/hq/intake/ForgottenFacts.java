package org.reststop.hq.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;

/** Facts whose words are gone because the person they told of is to be forgotten. */
public final class ForgottenFacts {
    /** What is kept in place of a forgotten body. A fact that arrives again still counts as the same. */
    static final String BODY = "{\"forgotten\":true}";

    private static final String ASIDE = "select id, fact from quarantine where fact like ? and received_at < ?";

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

    /** Forgets what facts of a type said that were put aside before some time, in the caller's transaction. */
    public static void forgetAside(StatelessSession session, String type, Instant before) {
        session.doWork(connection -> forgetAside(connection, type, before, Pattern.compile("")));
    }

    /** Forgets what facts of a type said of a person that were put aside, in the caller's transaction. */
    public static void forgetAside(StatelessSession session, String type, long personId) {
        Pattern of = Pattern.compile("\"personId\":" + personId + "\\b");
        session.doWork(connection -> forgetAside(connection, type, Instant.parse("9999-01-01T00:00:00Z"), of));
    }

    private static void forgetAside(Connection connection, String type, Instant before, Pattern holding)
            throws SQLException {
        Map<UUID, String> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(ASIDE)) {
            query.setString(1, "%\"" + type + "\"%");
            query.setObject(2, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String raw = rows.getString(2);
                    if (!raw.contains("\"forgotten\":") && holding.matcher(raw).find()) {
                        found.put(rows.getObject(1, UUID.class), remains(raw));
                    }
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement("update quarantine set fact = ? where id = ?")) {
            for (Map.Entry<UUID, String> row : found.entrySet()) {
                update.setString(1, row.getValue());
                update.setObject(2, row.getKey());
                update.executeUpdate();
            }
        }
    }

    /** Whether what was put aside is what arrives, also when its words are forgotten. */
    static boolean isSame(String aside, String arrives) {
        return aside.equals(arrives) || aside.equals(remains(arrives));
    }

    /** Random ids are in every fact, so that nobody finds its words from their hash. */
    private static String remains(String raw) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(raw.getBytes(UTF_8));
            return "{\"forgotten\":\"" + HexFormat.of().formatHex(hash) + "\"}";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
