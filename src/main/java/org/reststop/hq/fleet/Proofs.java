package org.reststop.hq.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what kiosks prove themselves with. All of it is in the database, so it does not matter which node a kiosk
 * speaks to; a proof that says nothing new costs nothing.
 */
final class Proofs {
    private static final Logger log = LoggerFactory.getLogger(Proofs.class);

    static final String COLUMNS = "k.secret_hash, k.next_secret_hash, k.session_id, k.other_session_id,"
            + " k.heard_session_id, k.rotate_ordered_at, k.copied_at";

    /** Of sessions that are gone for longer, nothing more will be heard. */
    private static final Duration MEMORY = Duration.ofDays(7);

    private static final String LOCK = "select " + COLUMNS + " from kiosk k where k.id = ? for update";
    private static final String UPDATE = "update kiosk set secret_hash = ?, next_secret_hash = ?, session_id = ?,"
            + " other_session_id = ?, heard_session_id = ?, rotate_ordered_at = case when ? then null else"
            + " rotate_ordered_at end, copied_at = ? where id = ?";

    private final Store store;
    private final InstantSource clock;

    Proofs(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Reads {@link #COLUMNS}, the first of which is column {@code first}. */
    static Standing read(ResultSet row, int first) throws SQLException {
        return new Standing(
                row.getBytes(first),
                row.getBytes(first + 1),
                row.getObject(first + 2, UUID.class),
                row.getObject(first + 3, UUID.class),
                row.getObject(first + 4, UUID.class),
                row.getObject(first + 5) != null,
                row.getObject(first + 6) != null);
    }

    /** @param credential by which the kiosk was admitted */
    Proven take(UUID kiosk, Admitted.Credential credential, @Nullable Proof proof) {
        byte[] usedHash = credential.usedHash();
        Standing standing = credential.standing();
        if (proof == null && !standing.isNext(usedHash)) {
            return new Proven(standing.copied(), false, Optional.empty(), false);
        }
        if (proof != null && standing.covers(usedHash, proof)) {
            boolean accepted = proof.nextHash() != null;
            return new Proven(standing.copied(), accepted, Optional.ofNullable(standing.other()), standing.rotates());
        }
        return store.write(tx -> tx.session().doReturningWork(connection -> write(connection, kiosk, usedHash, proof)));
    }

    private Proven write(Connection connection, UUID kiosk, byte[] usedHash, @Nullable Proof proof)
            throws SQLException {
        Standing before = lock(connection, kiosk);
        boolean promoted = before.isNext(usedHash);
        byte[] secret = promoted ? usedHash : before.secretHash();
        byte[] proposed = proof == null ? null : proof.nextHash();
        boolean again = proposed != null && Arrays.equals(proposed, secret);
        byte[] next = proposed != null && !again ? proposed : promoted || again ? null : before.nextHash();
        UUID session = proof == null ? before.session() : proof.session();
        boolean same = Objects.equals(session, before.session());
        UUID other = same ? before.other() : before.session();
        UUID heard = proof != null && proof.heard() != null ? proof.heard() : same ? before.heard() : null;
        boolean copied = before.copied();
        if (session != null && heard != null && !heard.equals(session) && !(same && heard.equals(before.heard()))) {
            note(connection, kiosk, session, heard);
            if (!copied && overlap(connection, kiosk)) {
                copied = true;
                log.warn("Two machines say they are kiosk {}: nothing is exchanged with it until staff decide", kiosk);
            }
        }
        Standing after =
                new Standing(secret, next, session, other, heard, before.rotates() && proposed == null, copied);
        save(connection, kiosk, before, after);
        return new Proven(copied, proposed != null, Optional.ofNullable(other), after.rotates());
    }

    private static Standing lock(Connection connection, UUID kiosk) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCK)) {
            query.setObject(1, kiosk);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return read(row, 1);
            }
        }
    }

    private void note(Connection connection, UUID kiosk, UUID session, UUID heard) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement forget = connection.prepareStatement(
                "delete from kiosk_heard where kiosk_id = ? and (at < ?" + " or session_id = ? and heard_id = ?)")) {
            forget.setObject(1, kiosk);
            forget.setObject(2, now.minus(MEMORY).atOffset(ZoneOffset.UTC));
            forget.setObject(3, session);
            forget.setObject(4, heard);
            forget.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into kiosk_heard (kiosk_id, session_id, heard_id, at) values (?, ?, ?, ?)")) {
            insert.setObject(1, kiosk);
            insert.setObject(2, session);
            insert.setObject(3, heard);
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static boolean overlap(Connection connection, UUID kiosk) throws SQLException {
        List<Lifelines.Hearing> hearings = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select session_id, heard_id from kiosk_heard where kiosk_id = ?")) {
            query.setObject(1, kiosk);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    hearings.add(new Lifelines.Hearing(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
        }
        return new Lifelines(hearings).overlap();
    }

    private void save(Connection connection, UUID kiosk, Standing before, Standing after) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                after.copied() && !before.copied() ? UPDATE : UPDATE.replace(", copied_at = ?", ""))) {
            update.setBytes(1, after.secretHash());
            update.setBytes(2, after.nextHash());
            update.setObject(3, after.session());
            update.setObject(4, after.other());
            update.setObject(5, after.heard());
            update.setBoolean(6, before.rotates() && !after.rotates());
            int column = 7;
            if (after.copied() && !before.copied()) {
                update.setObject(column++, clock.instant().atOffset(ZoneOffset.UTC));
            }
            update.setObject(column, kiosk);
            update.executeUpdate();
        }
    }
}
