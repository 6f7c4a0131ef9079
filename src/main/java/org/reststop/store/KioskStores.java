package org.reststop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.reststop.domain.UuidV7;
import org.reststop.sync.WireCodec;

/** Opens a kiosk's store. */
public final class KioskStores {
    private KioskStores() {}

    /**
     * Opens the store in a folder, which is made if there is none.
     *
     * @throws StoreInUseException if another program has it open
     * @throws StoreTooNewException if a newer version of this program has written it
     * @throws StoreException if it cannot be opened for another reason
     */
    public static KioskStore open(Path folder, Clock clock, UuidV7 ids) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("the folder " + folder + " cannot be made", e);
        }
        String url = "jdbc:h2:" + folder.toAbsolutePath().resolve("kiosk") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        Migrations.run(pool, "kiosk");
        Sessions sessions = new Sessions(SessionFactories.forH2(pool, List.of()));
        WireCodec codec = new WireCodec();
        OutboxTable table = new OutboxTable(codec);
        SyncPlace place = sessions.inTransaction(session -> session.doReturningWork(connection -> {
            var found = table.findPlace(connection);
            if (found.isPresent()) {
                return found.get();
            }
            SyncPlace fresh = new SyncPlace(ids.next(), 0, 0, 0);
            table.savePlace(connection, fresh);
            return fresh;
        }));
        return new LocalKioskStore(pool, sessions, codec, place, clock);
    }
}
