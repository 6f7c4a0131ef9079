package org.reststop.store;

import java.io.IOException;
import java.util.Optional;
import org.reststop.store.journal.FactJournal;

/** A kiosk's database and journal, open and in agreement. */
record OpenFiles(KioskDatabase database, FactJournal journal, SyncPlace place, Optional<Recovery> recovery)
        implements AutoCloseable {
    @Override
    public void close() {
        try (journal) {
            database.close();
        } catch (IOException e) {
            throw new StoreException("the journal did not close", e);
        }
    }
}
