package org.reststop.hq.assignment;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.hq.need.Ledger;
import org.reststop.hq.staff.StaffFeature;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AssignmentOnH2Test extends AssignmentContract {
    private static final List<Class<?>> ENTITIES = Stream.of(Ledger.ENTITIES, StaffFeature.ENTITIES, Roster.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private Store store;

    @BeforeAll
    void open(@TempDir Path folder) {
        store = HqStores.open(ReadyStores.hq(folder), ENTITIES);
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
