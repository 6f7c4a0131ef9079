package org.reststop.hq.open311;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.reststop.store.HqStores;
import org.reststop.testing.PostgresServer;

class RequestsOnPostgresTest extends RequestsContract {
    private @Nullable PostgresServer server;

    @Override
    Site open() throws Exception {
        PostgresServer started = PostgresServer.start();
        server = started;
        return new Site(new HqStores.Settings(started.jdbcUrl(), started.user(), started.password()));
    }

    @AfterAll
    void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
