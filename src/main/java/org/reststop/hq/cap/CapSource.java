package org.reststop.hq.cap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where alerts come from. One thread looks; what a source says of itself may be asked on any. */
public interface CapSource {
    /** Its address or folder, as an operator has set it. */
    String name();

    /** Since when nothing could be read from it; null while it can be. */
    @Nullable
    Instant silentSince();

    /** Takes what has come since the last look. */
    void look();
}
