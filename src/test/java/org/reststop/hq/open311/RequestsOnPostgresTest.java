package org.reststop.hq.open311;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;

class RequestsOnPostgresTest extends RequestsContract {
    private @Nullable PostgresDatabase server;

    @Override
    Site open() throws Exception {
        PostgresDatabase started = ReadyStores.postgres();
        server = started;
        return new Site(started.settings());
    }

    @AfterAll
    void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
