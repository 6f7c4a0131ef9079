package org.reststop.hq.sheet;

import java.io.IOException;
import java.util.List;

/**
 * A table that is written row by row and never held whole. Nothing in a cell is run by the program that opens it. Not
 * safe for several threads; closing ends the file.
 */
public interface Sheet extends AutoCloseable {
    /** Writes one row. */
    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;
}
