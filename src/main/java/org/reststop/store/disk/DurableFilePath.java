package org.reststop.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files, with every write forced to disk before it returns: H2 itself commits without ever asking for that. Public
 * with a public constructor because H2 makes its own instances; nobody else should.
 */
public final class DurableFilePath extends FilePathWrapper {
    static final String SCHEME = "durable";

    /** For H2. */
    public DurableFilePath() {}

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new DurableChannel(getBase().open(mode));
    }
}
