package org.reststop.hq.open311;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a key.
 *
 * @param requests how many needs it has raised
 * @param last when it raised the last one; null if it never did
 */
public record KeyUse(long requests, @Nullable Instant last) {
    /** It was never used. */
    public static final KeyUse NONE = new KeyUse(0, null);
}
