package org.reststop.hq.resource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.reststop.store.HqStores;
import org.reststop.store.Store;
import org.reststop.testing.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ResourcesOnPostgresTest extends ResourcesContract {
    private PostgresServer server;
    private Store store;

    @BeforeAll
    void open() throws Exception {
        server = PostgresServer.start();
        store = HqStores.open(
                new HqStores.Settings(server.jdbcUrl(), server.user(), server.password()), ResourcesContract.ENTITIES);
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
