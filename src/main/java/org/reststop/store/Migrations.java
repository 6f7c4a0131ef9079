package org.reststop.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's schema up to this program's version. */
final class Migrations {
    private Migrations() {}

    /**
     * Runs what is missing.
     *
     * @throws StoreTooNewException if a newer program has been at this database
     * @throws MigrationException if a migration fails
     */
    static void run(DataSource source, Schema schema) {
        run(source, schema, false);
    }

    /**
     * As above, and on a database whose tables change within transactions: either all that is missing is done, or nothing.
     */
    static void runAsOne(DataSource source, Schema schema) {
        run(source, schema, true);
    }

    private static void run(DataSource source, Schema schema, boolean asOne) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .group(asOne)
                .locations(schema.locations().stream()
                        .map(folder -> "classpath:" + folder)
                        .toArray(String[]::new))
                .load();
        try {
            var future = Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState().isApplied()
                            && !migration.getState().isResolved())
                    .findFirst();
            if (future.isPresent()) {
                throw new StoreTooNewException(
                        "the store has schema version " + future.get().getVersion()
                                + ", which this program does not know: start the newer version of the program",
                        null);
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new MigrationException("the schema could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
