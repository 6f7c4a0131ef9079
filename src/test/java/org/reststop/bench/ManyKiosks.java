package org.reststop.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.Fact;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import org.reststop.testing.PostgresServer;

/** Kiosks that are written straight into HQ's database. Kiosk n has an id made of n, and its store's incarnation the same. */
final class ManyKiosks {
    static final String STATION = "bench";
    private static final long HIGH = 0x0190_0000_0000_7000L;
    private static final long LOW = 0x8000_0000_0000_0000L;
    private static final String CHANCE = "A".repeat(43);

    private final WireCodec codec = new WireCodec();

    /** Registers kiosks 0 to {@code count - 1}, with a store each of which HQ holds nothing yet. */
    static void register(PostgresServer server, int count) throws SQLException {
        String id = "('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))";
        try (Connection connection = connect(server);
                Statement sql = connection.createStatement()) {
            sql.execute("insert into station values ('" + STATION + "', '测试驿站', 'Bench', 'Asia/Shanghai')"
                    + " on conflict do nothing");
            sql.execute("insert into kiosk (id, station_id, name, secret_hash, enrolled_at, session_id) select " + id
                    + "::uuid, '"
                    + STATION + "', 'kiosk ' || n, sha256(convert_to(" + id + " || '." + CHANCE
                    + "', 'UTF8')), now(), " + id + "::uuid from generate_series(0, " + (count - 1)
                    + ") n on conflict do nothing");
            sql.execute("insert into kiosk_store (kiosk_id, incarnation, acknowledged_seq, first_seen_at) select " + id
                    + "::uuid, " + id + "::uuid, 0, now() from generate_series(0, " + (count - 1)
                    + ") n on conflict do nothing");
            sql.execute("analyze kiosk, kiosk_store");
        }
    }

    static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    /** Where a kiosk is that has all of HQ's documents. */
    record Place(long cursor, UUID epoch) {}

    static Place head(PostgresServer server) throws SQLException {
        try (Connection connection = connect(server);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select position, epoch from feed_head")) {
            row.next();
            return new Place(row.getLong(1), row.getObject(2, UUID.class));
        }
    }

    static UUID id(int kiosk) {
        return new UUID(HIGH, LOW | kiosk);
    }

    static String secret(int kiosk) {
        return id(kiosk) + "." + CHANCE;
    }

    /** A whole HTTP request, as a kiosk's client sends it. */
    byte[] request(URI hq, int kiosk, Place place, List<Fact> facts) {
        byte[] body = WireCodec.gzip(codec.toJson(new ExchangeRequest(
                Protocol.VERSION,
                id(kiosk),
                id(kiosk),
                Instant.now(),
                facts,
                1,
                place.cursor(),
                Protocol.MAX_CHANGES,
                facts.size(),
                place.epoch(),
                new ExchangeRequest.Proof(id(kiosk), 1, null))));
        byte[] head = ("POST " + Protocol.EXCHANGE_PATH + " HTTP/1.1\r\nHost: " + hq.getAuthority()
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nAccept-Encoding: gzip"
                        + "\r\nContent-Encoding: gzip\r\nAuthorization: Bearer " + secret(kiosk)
                        + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
