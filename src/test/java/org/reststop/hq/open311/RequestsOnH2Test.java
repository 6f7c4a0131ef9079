package org.reststop.hq.open311;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.store.ReadyStores;

class RequestsOnH2Test extends RequestsContract {
    @TempDir
    static Path folder;

    @Override
    Site open() {
        return new Site(ReadyStores.hq(folder));
    }
}
