package org.reststop.testing;

import java.security.SecureRandom;
import java.util.Random;

/** Looks like a SecureRandom and draws the same for the same seed. */
public final class SeededSecureRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random random;

    public SeededSecureRandom(long seed) {
        super(null, null);
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
