package org.reststop.hq.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.store.Store;
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

    /** Of facts that others are told of, those of one sender: whoever is told publishes, and no row may follow that. */
    private int readBatch(StatelessSession session) {
        List<UnreadFacts.Unread> facts =
                session.doReturningWork(connection -> new UnreadFacts(connection, codec).lockKnown(BATCH));
        List<Read> read = new ArrayList<>();
        Optional<Sender> teller = Optional.empty();
        for (UnreadFacts.Unread unread : facts) {
            Read one = new Read(
                    unread,
                    reader.reread(unread.fact(), unread.body(), unread.sender().stationId()));
            if (one.told().isEmpty()) {
                read.add(one);
            } else if (teller.isEmpty() || teller.get().equals(unread.sender())) {
                teller = Optional.of(unread.sender());
                read.add(one);
            }
        }
        session.doWork(connection -> {
            for (Read one : read) {
                settle(connection, one);
            }
        });
        List<Consequences.Accepted> told =
                read.stream().flatMap(one -> one.told().stream()).toList();
        teller.ifPresent(sender -> consequences.follow(session, sender, told));
        return read.size();
    }

    /** A fact as this version reads it. */
    private record Read(UnreadFacts.Unread unread, Incoming incoming) {
        /** What others are told of it, if anything. */
        Optional<Consequences.Accepted> told() {
            return incoming instanceof Incoming.Sound sound
                    ? sound.meaning()
                            .filter(Intake::hasConsequences)
                            .map(body -> new Consequences.Accepted(
                                    unread.fact().id(), unread.fact().at(), body))
                    : Optional.empty();
        }
    }

    private void settle(Connection connection, Read read) throws SQLException {
        UnreadFacts.Unread unread = read.unread();
        switch (read.incoming()) {
            case Incoming.Sound sound -> {
                new MeaningTables(connection, unread.sender(), unread.received()).insert(List.of(sound));
                new UnreadFacts(connection, codec)
                        .settle(unread, sound.meaning().isPresent());
            }
            case Incoming.Broken(long seq, String reason) -> {
                String raw = new String(codec.toJson(unread.fact()), UTF_8);
                new IntakeTables(connection, unread.sender(), unread.received())
                        .insertQuarantine(List.of(new Quarantined(ids.next(), seq, reason, raw)));
                new UnreadFacts(connection, codec).settle(unread, false);
            }
        }
    }
}
