package org.reststop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a PostgreSQL's settings mean for what kiosks are told is safe (PostgreSQL 15, sections 20.5.1 and 20.6.2).
 *
 * @param fsync whether commits reach the disk at all
 * @param commit the value of synchronous_commit
 * @param standbys the value of synchronous_standby_names, empty if commits wait for no standby
 */
record Durability(boolean fsync, String commit, String standbys) {
    private static final Logger log = LoggerFactory.getLogger(Durability.class);

    static Durability of(DataSource source) {
        Map<String, String> settings = new HashMap<>();
        String sql = "select name, setting from pg_settings"
                + " where name in ('fsync', 'synchronous_commit', 'synchronous_standby_names')";
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new StoreException("the database did not answer: " + e.getMessage(), e);
        }
        return new Durability(
                settings.getOrDefault("fsync", "off").equals("on"),
                settings.getOrDefault("synchronous_commit", "off"),
                settings.getOrDefault("synchronous_standby_names", ""));
    }

    /** Whether a commit outlives the database's crash. */
    boolean outlivesCrash() {
        return fsync && !commit.equals("off");
    }

    /** Whether a commit outlives the loss of the database's machine, if a standby is promoted. */
    boolean outlivesMachine() {
        return outlivesCrash() && !standbys.isBlank() && (commit.equals("on") || commit.equals("remote_apply"));
    }

    void tell() {
        if (!outlivesCrash()) {
            log.warn(
                    "The database acknowledges commits before they are on disk (fsync {}, synchronous_commit {}): a"
                            + " crash loses check-ins that kiosks were told are safe. Set both to on.",
                    fsync ? "on" : "off",
                    commit);
        } else if (outlivesMachine()) {
            log.info("Commits are on the primary's disk and a standby's ({}) before kiosks are told", standbys);
        } else if (!standbys.isBlank()) {
            log.warn(
                    "synchronous_commit is {}: commits do not wait until they are on the standby's disk, so its promotion"
                            + " may lose check-ins that kiosks were told are safe. Set it to on.",
                    commit);
        } else {
            log.info("Commits are on this database's disk before kiosks are told, and wait for no standby");
        }
    }
}
