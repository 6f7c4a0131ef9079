package org.reststop.hq.pages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.reststop.store.PostgresDatabase;
import org.reststop.store.ReadyStores;

class NeedWorkOnPostgresTest extends NeedWorkContract {
    private @Nullable PostgresDatabase server;

    @Override
    StaffSite open() throws Exception {
        PostgresDatabase started = ReadyStores.postgres();
        server = started;
        return new StaffSite(started.settings());
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }
}
