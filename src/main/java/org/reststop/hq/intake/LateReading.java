package org.reststop.hq.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.store.Store;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, after an upgrade, the facts that an older version could only keep raw: each of them once, whatever happens in
 * between and however many nodes start together. Safe to call from any thread; waits for the database.
 */
public final class LateReading {
    private static final Logger log = LoggerFactory.getLogger(LateReading.class);
    private static final int BATCH = 500;

    private final Store store;
    private final WireCodec codec;
    private final FactReader reader;
    private final UuidV7 ids;
    private final Consequences consequences;

    public LateReading(Store store, WireCodec codec, UuidV7 ids, Consequences consequences) {
        this.store = store;
        this.codec = codec;
        this.reader = new FactReader(codec);
        this.ids = ids;
        this.consequences = consequences;
    }

    /**
     * Reads all that this version can.
     *
     * @return how many facts were read
     */
    public long run() {
        long all = 0;
        int batch;
        do {
            batch = store.write(tx -> readBatch(tx.session()));
            all += batch;
        } while (batch > 0);
        if (all > 0) {
            log.info("{} facts of types that are known since the upgrade have been read", all);
        }
        return all;
    }

    private int readBatch(StatelessSession session) {
        List<UnreadFacts.Unread> facts =
                session.doReturningWork(connection -> new UnreadFacts(connection, codec).lockKnown(BATCH));
        // Who is told of facts may publish, and nothing may follow that but the commit.
        List<Told> told = new ArrayList<>();
        session.doWork(connection -> {
            for (UnreadFacts.Unread unread : facts) {
                read(connection, unread, told);
            }
        });
        told.forEach(each -> consequences.follow(session, each.sender(), List.of(each.fact())));
        return facts.size();
    }

    private record Told(Sender sender, Consequences.Accepted fact) {}

    private void read(Connection connection, UnreadFacts.Unread unread, List<Told> told) throws SQLException {
        Fact fact = unread.fact();
        switch (reader.reread(fact, unread.body(), unread.sender().stationId())) {
            case Incoming.Sound sound -> {
                new MeaningTables(connection, unread.sender(), unread.received()).insert(List.of(sound));
                new UnreadFacts(connection, codec)
                        .settle(unread, sound.meaning().isPresent());
                sound.meaning()
                        .filter(Intake::hasConsequences)
                        .map(body -> new Consequences.Accepted(fact.id(), fact.at(), body))
                        .ifPresent(accepted -> told.add(new Told(unread.sender(), accepted)));
            }
            case Incoming.Broken(long seq, String reason) -> {
                String raw = new String(codec.toJson(fact), UTF_8);
                new IntakeTables(connection, unread.sender(), unread.received())
                        .insertQuarantine(List.of(new Quarantined(ids.next(), seq, reason, raw)));
                new UnreadFacts(connection, codec).settle(unread, false);
            }
        }
    }
}
