package org.reststop.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Receipt;
import org.reststop.kiosk.story.StoryDesk;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;

/** "What became of mine" at a kiosk that has kept a hundred thousand needs, beside bare SQL for the same stories. */
final class KioskStories {
    private static final int NEEDS = 100_000;
    private static final int PEOPLE = 5_000;
    private static final int TIMES = 200;
    private static final long SOMEBODY = 77;
    private static final String STATION = "bench";

    private static final int STEPS = 3;
    private static final int AT_ONCE = 10_000;

    /** In milliseconds since 1970: the summer of 2025. */
    private static final long FIRST = 1_750_000_000_000L;

    private static final String NEED = "insert into need (id, station_id, category, receipt, person_id, raised_at)"
            + " values (?, '" + STATION + "', 'parcel', ?, ?, dateadd(minute, -cast(? as int), current_timestamp))";
    private static final String STORY =
            "insert into need_story (need_id, receipt, category, state, person_id, question,"
                    + " steps) values (?, ?, 'parcel', 'WORKING', ?, 'NONE', " + STEPS + ")";
    private static final String STEP = "insert into need_step (need_id, number, at, act, state, words) values (?, ?,"
            + " dateadd(minute, -cast(? as int), current_timestamp), 'answer', 'WORKING', '师傅已经去看了，周五前修好。')";

    private KioskStories() {}

    static List<Row> measure(Path folder) throws Exception {
        Clock clock = Clock.systemUTC();
        UuidV7 ids = new UuidV7(clock, new SecureRandom());
        try (KioskStore store = KioskStores.open(Files.createDirectories(folder), clock, ids)) {
            Receipt receipt = fill(store);
            StoryDesk desk = new StoryDesk(store, STATION, clock, ids);
            List<Row> rows = new ArrayList<>();
            beside(
                    rows,
                    "mine",
                    Timed.of(TIMES, () -> desk.mine(SOMEBODY)),
                    Timed.of(
                            TIMES,
                            () -> store.look(sql -> read(
                                    sql,
                                    "select * from need_story s join need_step t on t.need_id = s.need_id"
                                            + " where s.person_id = " + SOMEBODY))));
            beside(
                    rows,
                    "by_receipt",
                    Timed.of(TIMES, () -> desk.find(receipt).orElseThrow()),
                    Timed.of(
                            TIMES,
                            () -> store.look(sql -> read(
                                    sql,
                                    "select * from need_story s join need_step t on t.need_id = s.need_id"
                                            + " where s.receipt = '" + receipt.text() + "'"))));
            return rows;
        }
    }

    private static void beside(List<Row> rows, String name, Timed found, Timed bare) {
        for (double share : List.of(0.5, 0.95)) {
            String at = share < 0.9 ? "p50" : "p95";
            rows.add(Row.against(
                    "kiosk_" + name + "_" + at, found.at(share), "ms", "the same by bare SQL, " + at, bare.at(share)));
        }
    }

    /** @return the receipt of one of them */
    private static Receipt fill(KioskStore store) {
        SplittableRandom random = new SplittableRandom(1);
        Receipt known = Receipt.draw(random);
        store.write(tx -> {
            tx.session().doWork(connection -> {
                try (PreparedStatement need = connection.prepareStatement(NEED);
                        PreparedStatement story = connection.prepareStatement(STORY);
                        PreparedStatement step = connection.prepareStatement(STEP)) {
                    for (int i = 0; i < NEEDS; i++) {
                        Receipt receipt = i == NEEDS / 2 ? known : Receipt.draw(random);
                        UUID id = new UUID((FIRST + i * 60_000L) << 16 | 0x7000, random.nextLong());
                        add(need, id, receipt.text(), i % PEOPLE, NEEDS - i);
                        add(story, id, receipt.text(), i % PEOPLE);
                        for (int number = 1; number <= STEPS; number++) {
                            add(step, id, number, NEEDS - i);
                        }
                        if (i % AT_ONCE == AT_ONCE - 1) {
                            need.executeBatch();
                            story.executeBatch();
                            step.executeBatch();
                        }
                    }
                }
            });
            return NEEDS;
        });
        return known;
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private static int read(Connection connection, String query) throws SQLException {
        int read = 0;
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    read += rows.getObject(i) == null ? 0 : 1;
                }
            }
        }
        return read;
    }
}
