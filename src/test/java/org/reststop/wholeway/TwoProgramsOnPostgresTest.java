package org.reststop.wholeway;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.store.HqStores;
import org.reststop.testing.PostgresServer;

/** The database crashes too. */
@SuppressWarnings("NullAway.Init")
class TwoProgramsOnPostgresTest extends TwoPrograms {
    private PostgresServer postgres;

    @BeforeEach
    void startTheDatabase() throws IOException, InterruptedException {
        postgres = closing(PostgresServer.start());
    }

    @Test
    void everyCheckInPromisedIsInHqsBooksOnceThoughBothProgramsAndTheDatabaseWereKilled() throws Exception {
        wholeWay(new HqStores.Settings(postgres.jdbcUrl(), postgres.user(), postgres.password()));
    }

    @Override
    Map<String, String> hqEnvironment() {
        return Map.of(
                "RESTSTOP_HQ_DATABASE_URL", postgres.jdbcUrl(),
                "RESTSTOP_HQ_DATABASE_USER", postgres.user(),
                "RESTSTOP_HQ_DATABASE_PASSWORD", postgres.password());
    }

    @Override
    void whileHqIsOff() throws Exception {
        postgres.crashAndRestart();
    }
}
