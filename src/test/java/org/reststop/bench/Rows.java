package org.reststop.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Figures that are printed as soon as each is measured, so that a run that is broken off has told what it knows. */
final class Rows {
    private final PrintStream out;
    private final List<Row> all = new ArrayList<>();

    Rows(PrintStream out, String title) {
        this.out = out;
        Report.head(out, title);
    }

    void add(Row row) {
        all.add(row);
        Report.line(out, row);
        out.flush();
    }

    /** What is measured, and the same by bare SQL: two rows, of the median and of the slow. */
    void beside(String name, Callable<?> measured, Callable<?> bare) throws Exception {
        Timed.Pair pair = Timed.inTurn(measured, bare);
        for (double share : List.of(0.5, 0.95)) {
            String at = share < 0.9 ? "p50" : "p95";
            add(Row.against(
                    name + "_" + at,
                    pair.one().at(share),
                    "ms",
                    "the same by bare SQL, " + at,
                    pair.other().at(share)));
        }
    }

    List<Row> all() {
        return List.copyOf(all);
    }
}
