package org.reststop.hq.attachment;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ArrivalsOnH2Test extends ArrivalsContract {
    private Store store;

    @BeforeAll
    void open(@TempDir Path database) {
        store = HqStores.open(ReadyStores.hq(database), List.of());
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Override
    Store store() {
        return store;
    }
}
