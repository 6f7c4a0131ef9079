package org.reststop.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
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

    private static final String WITH_STEPS =
            "select * from need_story s join need_step t on t.need_id = s.need_id where ";

    private KioskStories() {}

    static void measure(Path folder, Rows rows) throws Exception {
        Clock clock = Clock.systemUTC();
        UuidV7 ids = new UuidV7(clock, new SecureRandom());
        try (KioskStore store = KioskStores.open(Files.createDirectories(folder), clock, ids)) {
            Receipt receipt = fill(store);
            StoryDesk desk = new StoryDesk(store, STATION, clock, ids);
            rows.beside(
                    "kiosk_mine",
                    () -> desk.mine(SOMEBODY),
                    () -> store.look(sql -> BareSql.read(sql, WITH_STEPS + "s.person_id = " + SOMEBODY)));
            rows.beside(
                    "kiosk_by_receipt",
                    () -> desk.find(receipt).orElseThrow(),
                    () -> store.look(sql -> BareSql.read(sql, WITH_STEPS + "s.receipt = '" + receipt.text() + "'")));
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
}
