package org.reststop.hq.open311;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.secret.Tokens;
import org.reststop.store.Store;

/** The keys of other programs. Safe to call from any thread; waits for the database. */
final class ApiKeys {
    private static final int WRONG_KEYS = 30;
    private static final Duration HOUR = Duration.ofHours(1);

    /** Needs and updates of a key since some time. */
    private static final String BROUGHT = "select (select count(*) from open311_request where key_id = ?"
            + " and requested_at > ?) + (select count(*) from open311_update where key_id = ? and at > ?)";

    private final Store store;
    private final Clock clock;
    private final UuidV7 ids;
    private final RandomGenerator random;
    private final GuessLimit guesses;

    /** @param random must be fit for secrets */
    ApiKeys(Store store, Clock clock, UuidV7 ids, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
        this.guesses = new GuessLimit(clock, WRONG_KEYS);
    }

    /** A key as it is shown, once. */
    record NewKey(ApiKey key, String token) {}

    NewKey create(KeyDraft draft) {
        String token = Tokens.draw(random);
        ApiKey key = new ApiKey(ids.next(), draft, Tokens.hash(token), clock.instant());
        return store.write(tx -> {
            tx.session().insert(key);
            return new NewKey(key, token);
        });
    }

    /** Every key, the newest first, the void too. */
    List<ApiKey> all() {
        return store.read(session -> session.createSelectionQuery(
                        "from ApiKey k order by k.createdAt desc, k.id desc", ApiKey.class)
                .getResultList());
    }

    Optional<ApiKey> byId(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(ApiKey.class, id)));
    }

    /** False if there is no such key or it was void before. */
    boolean revoke(UUID id) {
        return store.write(tx -> {
            ApiKey key = tx.session().get(ApiKey.class, id);
            if (key == null || key.revokedAt().isPresent()) {
                return false;
            }
            key.revoke(clock.instant());
            tx.session().update(key);
            return true;
        });
    }

    /** The good key of a token; a wrong one is counted against its client. */
    Optional<ApiKey> find(String token, String client) {
        Optional<ApiKey> found = store.read(session -> session.createSelectionQuery(
                        "from ApiKey k where k.hash = :hash and k.revokedAt is null", ApiKey.class)
                .setParameter("hash", Tokens.hash(token))
                .uniqueResultOptional());
        if (found.isEmpty()) {
            guesses.wrong(client);
        }
        return found;
    }

    /** How long a client must wait who has sent too many wrong keys. */
    Optional<Duration> pause(String client) {
        return guesses.pause(client);
    }

    /** Whether a key has brought as much within the last hour as it may. */
    boolean isSpent(ApiKey key) {
        OffsetDateTime since = clock.instant().minus(HOUR).atOffset(ZoneOffset.UTC);
        return store.look(connection -> {
            try (PreparedStatement query = connection.prepareStatement(BROUGHT)) {
                query.setObject(1, key.id());
                query.setObject(2, since);
                query.setObject(3, key.id());
                query.setObject(4, since);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1) >= key.perHour();
                }
            }
        });
    }

    /** What became of each key that was ever used. */
    Map<UUID, KeyUse> uses() {
        String sql = "select key_id, count(*), max(requested_at) from open311_request group by key_id";
        return store.look(connection -> {
            Map<UUID, KeyUse> uses = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime last = rows.getObject(3, OffsetDateTime.class);
                    uses.put(
                            rows.getObject(1, UUID.class),
                            new KeyUse(rows.getLong(2), last == null ? null : last.toInstant()));
                }
            }
            return uses;
        });
    }
}
