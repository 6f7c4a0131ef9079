package org.reststop.hq.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Where a body goes, which remembers that its reader has gone. */
final class Reading extends FilterOutputStream {
    private boolean over;

    Reading(OutputStream out) {
        super(out);
    }

    /** Whether nobody reads any more. */
    boolean isOver() {
        return over;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            over = true;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            over = true;
            throw e;
        }
    }
}
