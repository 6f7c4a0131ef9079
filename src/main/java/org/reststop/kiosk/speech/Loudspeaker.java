package org.reststop.kiosk.speech;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Where speech is heard. */
@FunctionalInterface
public interface Loudspeaker {
    /**
     * Plays a WAV file of 16 bits and one channel, and returns when all is heard or soon after it is over.
     *
     * @throws IOException if there is no loudspeaker or somebody else has it
     */
    void play(byte[] wav, BooleanSupplier over) throws IOException;
}
