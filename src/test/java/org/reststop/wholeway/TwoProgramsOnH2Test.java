package org.reststop.wholeway;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reststop.store.HqStores;

class TwoProgramsOnH2Test extends TwoPrograms {
    @Test
    void everyCheckInPromisedIsInHqsBooksOnceThoughBothProgramsWereKilled() throws Exception {
        String url = "jdbc:h2:" + folder().hqData().resolve("hq");

        wholeWay(Map.of(), new HqStores.Settings(url, "sa", ""), () -> {});
    }
}
