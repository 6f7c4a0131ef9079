package org.reststop.hq.pages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.reststop.store.HqStores;
import org.reststop.testing.PostgresServer;

class FigurePagesOnPostgresTest extends FigurePagesContract {
    private @Nullable PostgresServer server;

    @Override
    StaffSite open() throws Exception {
        PostgresServer started = PostgresServer.start();
        server = started;
        return new StaffSite(new HqStores.Settings(started.jdbcUrl(), started.user(), started.password()));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
