package org.reststop.domain;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Draws UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. They sort by time closely enough
 * for an index and need nobody to hand out numbers. Safe to call from any thread if the generator is.
 */
public final class UuidV7 {
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @param random should be a SecureRandom, except in a simulation */
    public UuidV7(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id. */
    public UUID next() {
        long time = clock.millis() & 0xffff_ffff_ffffL;
        long high = time << 16 | 0x7000 | random.nextLong() & 0x0fff;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
