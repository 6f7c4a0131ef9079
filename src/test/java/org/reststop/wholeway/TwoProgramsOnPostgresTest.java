package org.reststop.wholeway;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reststop.store.HqStores;
import org.reststop.testing.PostgresServer;

class TwoProgramsOnPostgresTest extends TwoPrograms {
    @Test
    void everyCheckInPromisedIsInHqsBooksOnceThoughBothProgramsAndTheDatabaseWereKilled() throws Exception {
        PostgresServer postgres = closing(PostgresServer.start());
        Map<String, String> env = Map.of(
                "RESTSTOP_HQ_DATABASE_URL", postgres.jdbcUrl(),
                "RESTSTOP_HQ_DATABASE_USER", postgres.user(),
                "RESTSTOP_HQ_DATABASE_PASSWORD", postgres.password());
        var database = new HqStores.Settings(postgres.jdbcUrl(), postgres.user(), postgres.password());

        wholeWay(env, database, postgres::crashAndRestart);
    }
}
