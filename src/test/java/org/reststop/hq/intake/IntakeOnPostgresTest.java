package org.reststop.hq.intake;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.reststop.store.HqStores;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class IntakeOnPostgresTest extends IntakeContract {
    private PostgresDatabase server;
    private Store store;

    @BeforeAll
    void open() throws Exception {
        server = ReadyStores.postgres();
        store = HqStores.open(server.settings(), List.of());
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
