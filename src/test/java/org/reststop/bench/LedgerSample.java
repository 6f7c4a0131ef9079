package org.reststop.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.Receipt;
import org.reststop.hq.ledger.SearchWords;

/** One need of a full ledger as COPY reads it, with what it is found by. The higher its number, the newer it is. */
final class LedgerSample {
    static final String NEED = "copy need (station_id, id, category, words, person_id, channel, receipt,"
            + " language, raised_at, received_at, state, follow, done_due, answered_at, done_at, question, face,"
            + " reopened, visibility, public_words, supporters, events, changed_at, assignee_kind, assignee_id,"
            + " assignee_name) from stdin";
    static final String TEXT = "copy need_text (station_id, need_id, received_at, grams) from stdin";

    /** In a fifth of all needs. */
    static final String COMMON = "电动车没处充电";

    /** In one of {@value #RARELY}. */
    static final String RARE = "钢琴调音";

    static final String COMPANY = "测试公司 3";

    private static final int RARELY = 20_000;
    private static final int DAYS = 730;
    private static final int OPEN_DAYS = 20;
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
            List.of("快递柜不够用", "路灯不亮", COMMON, "井盖松动", "热水器坏了", "想要理发服务", "垃圾没人收", "楼道堆满杂物", "雨棚漏水", "停车太乱");
    private static final List<String> PLEASE = List.of("请帮忙看看。", "希望早点解决，谢谢！", "已经好几天了。", "老人走路不方便。", "晚上特别不安全。");

    private final SplittableRandom random;
    private final int number;
    private final Instant raised;
    private final String station;
    private final UUID id;
    private final String state;

    LedgerSample(SplittableRandom random, Instant now, int number, int needs) {
        this.random = random;
        this.number = number;
        this.raised = now.minus(DAYS, ChronoUnit.DAYS)
                .plusSeconds((long) (DAYS * 86_400.0 * number / needs))
                .truncatedTo(ChronoUnit.MILLIS);
        this.station = "s" + (1 + random.nextInt(LedgerLoad.STATIONS));
        this.id = new UUID(raised.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong());
        this.state = state(random.nextInt(100), raised.isBefore(now.minus(OPEN_DAYS, ChronoUnit.DAYS)));
    }

    private static String state(int fate, boolean old) {
        if (!old) {
            return fate < 40 ? "ASSIGNED" : "RECEIVED";
        }
        return fate < 70 ? "CONFIRMED" : fate < 90 ? "DONE" : "DECLINED";
    }

    /** Adds its row and that of its text. */
    void write(StringBuilder rows, StringBuilder texts) {
        boolean done = state.equals("CONFIRMED") || state.equals("DONE");
        Instant answered = raised.plus(Duration.ofHours(random.nextInt(2, 100)));
        Instant finished = answered.plus(Duration.ofHours(random.nextInt(1, 300)));
        String words = words();
        String receipt = Receipt.draw(random).text();
        cell(rows, station);
        cell(rows, id);
        cell(rows, one(CATEGORIES));
        cell(rows, words);
        cell(rows, random.nextInt(3) == 0 ? null : 1 + random.nextInt(LedgerLoad.PEOPLE));
        cell(rows, "kiosk");
        cell(rows, receipt);
        cell(rows, "zh");
        cell(rows, raised);
        cell(rows, received());
        cell(rows, state);
        cell(rows, FollowToken.draw(random).text());
        cell(rows, raised.plus(Duration.ofDays(OPEN_DAYS + 1)));
        cell(rows, done ? answered : null);
        cell(rows, done ? finished : null);
        cell(rows, state.equals("DONE") ? "HELPED" : "NONE");
        cell(rows, state.equals("CONFIRMED") ? one(List.of("FAIR", "GOOD", "GREAT")) : null);
        cell(rows, random.nextInt(20) == 0 ? 1 : 0);
        boolean shown = random.nextInt(3) == 0;
        cell(rows, shown ? "PUBLIC" : "PRIVATE");
        cell(rows, shown ? words : null);
        cell(rows, 0);
        cell(rows, 0);
        cell(rows, done ? finished : null);
        int helper = 1 + random.nextInt(LedgerLoad.HELPERS);
        boolean given = !state.equals("RECEIVED");
        cell(rows, given ? "VOLUNTEER" : null);
        cell(rows, given ? new UUID(0, helper) : null);
        rows.append(given ? "志愿者 " + helper : "\\N").append('\n');
        cell(texts, station);
        cell(texts, id);
        cell(texts, received());
        texts.append(' ')
                .append(String.join(" ", SearchWords.of(words + "\n" + receipt)))
                .append(" \n");
    }

    private Instant received() {
        return raised.plusSeconds(5);
    }

    private String words() {
        String rare = number % RARELY == RARELY / 2 ? RARE : "";
        return one(WHERE) + one(WHAT) + rare + "，" + one(PLEASE) + one(WHERE) + "也" + one(WHAT) + "。" + number;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static void cell(StringBuilder text, @Nullable Object value) {
        text.append(value == null ? "\\N" : value).append('\t');
    }
}
