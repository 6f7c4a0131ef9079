package org.reststop.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.reststop.testing.PostgresServer;

/** Sync against HQ's own program on PostgreSQL with its usual, durable settings; everything shares this machine. */
final class SyncBenchmark implements Benchmark {
    private static final int KIOSKS = 100_000;
    private static final double DUE = KIOSKS / 60.0;
    private static final int SENDERS = 100;
    private static final int BATCHES = 4;
    private static final int ROUNDS = 3;
    private static final int COPY_WRITERS = 4;
    private static final int COPY_BATCHES = 40;
    private static final int IDLE_REQUESTS = 20_000;
    private static final int LINES = 32;

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String summary() {
        return "HQ's intake beside COPY, idle kiosks, a kiosk that catches up, and what stored facts cost";
    }

    @Override
    public List<Row> run(Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (PostgresServer server = PostgresServer.start()) {
            try (HqChild hq = HqChild.start(folder.resolve("hq"), server)) {
                ManyKiosks.register(server, KIOSKS);
                rows.addAll(ingest(hq, server));
                rows.addAll(idle(hq, server));
                rows.addAll(CatchUp.measure(folder.resolve("kiosk"), hq));
            }
        }
        try (PostgresServer server = PostgresServer.start();
                HqChild hq = HqChild.start(folder.resolve("hq2"), server)) {
            rows.addAll(Flatness.measure(hq, server));
        }
        return rows;
    }

    /** In turn, so that a slow minute of the machine meets both; the first round only warms up. */
    private static List<Row> ingest(HqChild hq, PostgresServer server) throws Exception {
        Batches batches = new Batches(new SplittableRandom(1));
        ManyKiosks.Place place = ManyKiosks.head(server);
        double facts = 0;
        double seconds = 0;
        double cpu = 0;
        double copies = 0;
        for (int round = -1; round < ROUNDS; round++) {
            List<List<byte[]>> requests = requests(hq, batches, place, round + 1);
            List<List<byte[]>> texts = texts(batches, round + 1);
            double before = hq.cpuSeconds();
            double rate = IngestLoad.kiosks(hq.address(), requests);
            double used = hq.cpuSeconds() - before;
            double copy = IngestLoad.copy(server, texts);
            if (round >= 0) {
                int sent = SENDERS * BATCHES * Batches.SIZE;
                facts += sent;
                seconds += sent / rate;
                cpu += used;
                copies += copy / ROUNDS;
            }
        }
        double rate = facts / seconds;
        return List.of(
                Row.against("ingest", rate, "facts/s", "COPY into the same table, 4 writers", copies),
                Row.alone("ingest_per_hq_core", facts / cpu, "facts/s"),
                Row.alone("ingest_hq_cpu", cpu / facts * 1e6, "us/fact"),
                Row.alone("ingest_hq_cores", cpu / seconds, "cores"));
    }

    private static List<List<byte[]>> requests(HqChild hq, Batches batches, ManyKiosks.Place place, int round) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int kiosk = 0; kiosk < SENDERS; kiosk++) {
            List<byte[]> own = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                long seq = (long) (round * BATCHES + i) * Batches.SIZE + 1;
                own.add(batches.request(hq.address(), kiosk, place, batches.facts(seq, yesterday())));
            }
            all.add(own);
        }
        return all;
    }

    private static List<List<byte[]>> texts(Batches batches, int round) {
        List<List<byte[]>> all = new ArrayList<>();
        for (int writer = 0; writer < COPY_WRITERS; writer++) {
            List<byte[]> own = new ArrayList<>();
            for (int i = 0; i < COPY_BATCHES; i++) {
                long seq = (long) (round * COPY_BATCHES + i) * Batches.SIZE + 1;
                own.add(Batches.copyText(SENDERS + writer, batches.facts(seq, yesterday())));
            }
            all.add(own);
        }
        return all;
    }

    private static Instant yesterday() {
        return Instant.now().minus(1, ChronoUnit.DAYS);
    }

    private static List<Row> idle(HqChild hq, PostgresServer server) throws Exception {
        ManyKiosks kiosks = new ManyKiosks();
        ManyKiosks.Place place = ManyKiosks.head(server);
        byte[][] requests = new byte[IDLE_REQUESTS][];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = kiosks.request(hq.address(), 1_000 + i * 4, place, List.of());
        }
        IdleLoad load = new IdleLoad(hq.address(), requests, LINES);
        load.asFastAsHqAnswers(IDLE_REQUESTS);
        double before = hq.cpuSeconds();
        IdleLoad.Result fast = load.asFastAsHqAnswers(3 * IDLE_REQUESTS);
        double cpu = (hq.cpuSeconds() - before) / (3 * IDLE_REQUESTS);
        int some = (int) (DUE * 10);
        IdleLoad.Result kept = load.atPace(some, DUE, true);
        double beforeFresh = hq.cpuSeconds();
        IdleLoad.Result fresh = load.atPace(some, DUE, false);
        double cores = (hq.cpuSeconds() - beforeFresh) / (some / fresh.rate());
        return List.of(
                Row.against("idle_exchanges", fast.rate(), "exchanges/s", "100,000 kiosks, one a minute each", DUE),
                Row.alone("idle_hq_cpu", cpu * 1e6, "us/exchange"),
                Row.alone("idle_p50_at_that_pace", kept.at(0.5), "ms"),
                Row.alone("idle_p99_at_that_pace", kept.at(0.99), "ms"),
                Row.against("idle_new_lines", fresh.rate(), "exchanges/s", "the pace, a connection for each", DUE),
                Row.alone("idle_p99_new_lines", fresh.at(0.99), "ms"),
                Row.alone("idle_hq_cores_new_lines", cores, "cores"),
                Row.alone("idle_bytes_up", requests[0].length, "bytes"),
                Row.alone("idle_bytes_down", fast.bytesDown(), "bytes"),
                Row.alone("idle_refused", fast.refused() + kept.refused() + fresh.refused(), "exchanges"));
    }
}
