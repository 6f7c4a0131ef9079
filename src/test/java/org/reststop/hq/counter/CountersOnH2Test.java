package org.reststop.hq.counter;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.store.HqStores;
import org.reststop.store.Store;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CountersOnH2Test extends CountersContract {
    private Store store;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = HqStores.open(
                new HqStores.Settings("jdbc:h2:" + folder.resolve("hq"), "sa", ""), CountersContract.ENTITIES);
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
