package org.reststop.hq.counter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.reststop.store.HqStores;
import org.reststop.store.Store;
import org.reststop.testing.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CountersOnPostgresTest extends CountersContract {
    private PostgresServer server;
    private Store store;

    @BeforeAll
    void open() throws Exception {
        server = PostgresServer.start();
        store = HqStores.open(
                new HqStores.Settings(server.jdbcUrl(), server.user(), server.password()), CountersContract.ENTITIES);
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
