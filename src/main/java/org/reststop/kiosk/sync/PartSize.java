package org.reststop.kiosk.sync;

import java.util.concurrent.TimeUnit;
import org.reststop.sync.Protocol;

/** How large a part of an upload may be, so that no fact waits long behind it on whatever line there is. */
final class PartSize {
    static final int SMALLEST = 16 << 10;

    private static final int FIRST = 64 << 10;
    private static final long QUICK = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(1_500);

    private int bytes = FIRST;

    int bytes() {
        return bytes;
    }

    /** A part of this size took so long, or did not come through. */
    void took(long nanos, boolean failed) {
        if (failed || nanos > SLOW) {
            bytes = Math.max(SMALLEST, bytes / 2);
        } else if (nanos < QUICK) {
            bytes = Math.min(Protocol.MAX_PART, bytes * 2);
        }
    }
}
