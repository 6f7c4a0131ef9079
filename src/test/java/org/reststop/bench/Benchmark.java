package org.reststop.bench;

import java.nio.file.Path;
import java.util.List;

/** Something that can be measured. */
interface Benchmark {
    /** The name that {@code scripts/bench NAME} takes. */
    String name();

    /** What it measures, in one line. */
    String summary();

    /**
     * Measures.
     *
     * @param folder an empty folder on a real disk, deleted afterwards
     */
    List<Row> run(Path folder) throws Exception;
}
