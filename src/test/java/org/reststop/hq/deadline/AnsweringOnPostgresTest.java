package org.reststop.hq.deadline;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.reststop.hq.assignment.Roster;
import org.reststop.hq.followup.FollowUpRound;
import org.reststop.hq.need.Ledger;
import org.reststop.store.HqStores;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AnsweringOnPostgresTest extends AnsweringContract {
    private static final List<Class<?>> ENTITIES = Stream.of(
                    Ledger.ENTITIES, DeadlineRound.ENTITIES, Roster.ENTITIES, FollowUpRound.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private PostgresDatabase server;
    private Store store;

    @BeforeAll
    void open() throws Exception {
        server = ReadyStores.postgres();
        store = HqStores.open(server.settings(), ENTITIES);
    }

    @AfterAll
    void close() throws Exception {
        store.close();
        server.close();
    }

    @Override
    Store store() {
        return store;
    }
}
