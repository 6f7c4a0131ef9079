package org.reststop.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.reststop.testing.PostgresServer;

/** What one exchange takes as HQ's stored facts grow ten and a hundred times. */
final class Flatness {
    private static final int KIOSKS = 1_000;
    private static final int[] STORED = {10_000, 100_000, 1_000_000};
    private static final int FULL = 40;
    private static final int IDLE = 400;
    private static final int WARM_UP = 8;

    private Flatness() {}

    static List<Row> measure(HqChild hq, PostgresServer server) throws Exception {
        ManyKiosks.register(server, KIOSKS);
        ManyKiosks.Place place = ManyKiosks.head(server);
        Batches batches = new Batches(new SplittableRandom(2));
        int loaded = 0;
        int kiosk = 0;
        double[] full = new double[STORED.length];
        double[] idle = new double[STORED.length];
        // Until HQ's code is compiled: else the first store, the smallest, would seem the slowest.
        while (kiosk < WARM_UP) {
            exchange(hq.address(), batches, place, kiosk++);
            idle(hq.address(), place);
        }
        for (int i = 0; i < STORED.length; i++) {
            load(server, loaded, STORED[i]);
            loaded = STORED[i];
            full[i] = exchange(hq.address(), batches, place, kiosk++);
            idle[i] = idle(hq.address(), place);
        }
        return List.of(
                Row.alone("exchange_500_facts_1x", full[0], "ms"),
                Row.against("exchange_500_facts_10x", full[1], "ms", "the same with 10,000 facts stored", full[0]),
                Row.against("exchange_500_facts_100x", full[2], "ms", "the same with 10,000 facts stored", full[0]),
                Row.alone("exchange_idle_1x", idle[0], "ms"),
                Row.against("exchange_idle_10x", idle[1], "ms", "the same with 10,000 facts stored", idle[0]),
                Row.against("exchange_idle_100x", idle[2], "ms", "the same with 10,000 facts stored", idle[0]));
    }

    /** Check-ins of the past four weeks at a thousand stations, put straight into the tables. */
    private static void load(PostgresServer server, int from, int until) throws SQLException {
        try (Connection connection = ManyKiosks.connect(server);
                Statement sql = connection.createStatement()) {
            sql.execute("create temporary table born as select n, 'station' || n % 1000 as station, at,"
                    + " (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000'"
                    + " || lpad(to_hex(n), 12, '0'))::uuid as id from (select n, date_trunc('milliseconds', now())"
                    + " - interval '28 days' * random() as at from generate_series(" + from + ", " + (until - 1)
                    + ") n) drawn");
            sql.execute("insert into fact (id, station_id, kiosk_id, incarnation, seq, type, version, at, received_at,"
                    + " body, understood) select id, station, md5(station)::uuid, md5(station)::uuid, n, 'check-in', 1,"
                    + " at, at, '{\"stationId\":\"bench\",\"personId\":1,\"badgeSerial\":1}', true from born order by"
                    + " at");
            sql.execute(
                    "insert into check_in (id, station_id, person_id, badge_serial, at) select id, station, n % 5000,"
                            + " n % 5000, at from born order by at");
            sql.execute("drop table born");
            sql.execute("analyze fact, check_in");
            sql.execute("checkpoint");
        }
    }

    /** The median of exchanges with a full batch, one after the other. */
    private static double exchange(URI hq, Batches batches, ManyKiosks.Place place, int kiosk) throws Exception {
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < FULL; i++) {
            requests.add(batches.request(
                    hq,
                    kiosk,
                    place,
                    batches.facts(i * (long) Batches.SIZE + 1, Instant.now().minusSeconds(3_600))));
        }
        return median(hq, requests);
    }

    private static double idle(URI hq, ManyKiosks.Place place) throws Exception {
        ManyKiosks kiosks = new ManyKiosks();
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            requests.add(kiosks.request(hq, 500 + i, place, List.of()));
        }
        return median(hq, requests);
    }

    private static double median(URI hq, List<byte[]> requests) throws Exception {
        double[] millis = new double[requests.size()];
        try (Line line = new Line(hq)) {
            for (int i = 0; i < millis.length; i++) {
                long began = System.nanoTime();
                int status = line.send(requests.get(i)).status();
                millis[i] = (System.nanoTime() - began) / 1e6;
                if (status != 200) {
                    throw new IllegalStateException("HQ answered " + status);
                }
            }
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }
}
