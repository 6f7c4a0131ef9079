package org.reststop.bench;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.Receipt;
import org.reststop.testing.PostgresServer;

/** Fills HQ's ledger by COPY with two years of needs at twenty stations, from a seed. */
final class LedgerLoad {
    static final int STATIONS = 20;

    private static final int PEOPLE = 20_000;
    private static final int COMPANIES = 12;
    private static final int CHUNK = 50_000;
    private static final int DAYS = 730;
    private static final List<String> CATEGORIES = List.of(
            "medical",
            "education",
            "relief",
            "emergency",
            "property",
            "parcel",
            "housing",
            "transport",
            "safety",
            "other");
    private static final List<String> WHERE = List.of("东门", "西门", "3 号楼", "地下车库", "菜场旁边", "驿站门口", "健身角", "南广场");
    private static final List<String> WHAT =
            List.of("快递柜不够用", "路灯不亮", "电动车没处充电", "井盖松动", "热水器坏了", "想要理发服务", "垃圾没人收", "楼道堆满杂物", "雨棚漏水", "停车太乱");
    private static final List<String> PLEASE = List.of("请帮忙看看。", "希望早点解决，谢谢！", "已经好几天了。", "老人走路不方便。", "晚上特别不安全。");

    private static final String NEED = "copy need (station_id, id, category, words, person_id, channel, receipt,"
            + " language, raised_at, received_at, state, follow, done_due, answered_at, done_at, question, face,"
            + " reopened, visibility, supporters, events, changed_at) from stdin";

    private final SplittableRandom random = new SplittableRandom(1);
    private final Instant now;
    private final PrintStream out;

    LedgerLoad(Instant now, PrintStream out) {
        this.now = now;
        this.out = out;
    }

    /** Loads so many; HQ does not run meanwhile. */
    void run(PostgresServer server, int needs) throws Exception {
        long began = System.nanoTime();
        try (Connection connection = ManyKiosks.connect(server);
                Statement sql = connection.createStatement()) {
            sql.execute("insert into station select 's' || n, '测试驿站 ' || n, 'Bench ' || n, 'Asia/Shanghai'"
                    + " from generate_series(1, " + STATIONS + ") n");
            sql.execute("insert into person select n, '王*', 'COURIER', '测试公司 ' || (n % " + COMPANIES
                    + ") from generate_series(1, " + PEOPLE + ") n");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int done = 0; done < needs; done += CHUNK) {
                StringBuilder text = new StringBuilder(CHUNK * 400);
                for (int i = done; i < Math.min(needs, done + CHUNK); i++) {
                    need(text, i, needs);
                }
                copy.copyIn(NEED, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
                out.printf(
                        Locale.ROOT,
                        "  %,d of %,d needs loaded, %.0f s%n",
                        Math.min(needs, done + CHUNK),
                        needs,
                        (System.nanoTime() - began) / 1e9);
            }
            sql.execute("delete from need_figure_mark");
            sql.execute("vacuum analyze need");
            sql.execute("analyze person");
        }
    }

    /** The later, the newer: as they come to a ledger. */
    private void need(StringBuilder text, int number, int needs) {
        Instant raised = now.minus(DAYS, ChronoUnit.DAYS)
                .plusSeconds((long) (DAYS * 86_400.0 * number / needs))
                .truncatedTo(ChronoUnit.MILLIS);
        int fate = random.nextInt(100);
        boolean old = raised.isBefore(now.minus(20, ChronoUnit.DAYS));
        String state = old && fate < 70 ? "CONFIRMED" : old && fate < 90 ? "DONE" : fate < 40 ? "ASSIGNED" : "RECEIVED";
        boolean done = state.equals("CONFIRMED") || state.equals("DONE");
        Instant answered = raised.plus(Duration.ofHours(random.nextInt(2, 100)));
        Instant finished = answered.plus(Duration.ofHours(random.nextInt(1, 300)));
        cell(text, "s" + (1 + random.nextInt(STATIONS)));
        cell(text, new UUID(raised.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong()));
        cell(text, one(CATEGORIES));
        cell(text, one(WHERE) + one(WHAT) + "，" + one(PLEASE) + one(WHERE) + "也" + one(WHAT) + "。" + number);
        cell(text, random.nextInt(3) == 0 ? null : 1 + random.nextInt(PEOPLE));
        cell(text, "kiosk");
        cell(text, Receipt.draw(random).text());
        cell(text, "zh");
        cell(text, raised);
        cell(text, raised.plusSeconds(5));
        cell(text, state);
        cell(text, FollowToken.draw(random).text());
        cell(text, raised.plus(Duration.ofDays(7)));
        cell(text, done ? answered : null);
        cell(text, done ? finished : null);
        cell(text, state.equals("DONE") ? "HELPED" : "NONE");
        cell(text, state.equals("CONFIRMED") ? one(List.of("FAIR", "GOOD", "GREAT")) : null);
        cell(text, random.nextInt(20) == 0 ? 1 : 0);
        cell(text, "PRIVATE");
        cell(text, 0);
        cell(text, 0);
        text.append(done ? finished.toString() : "\\N").append('\n');
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static void cell(StringBuilder text, @Nullable Object value) {
        text.append(value == null ? "\\N" : value).append('\t');
    }
}
