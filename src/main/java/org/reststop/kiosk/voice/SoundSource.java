package org.reststop.kiosk.voice;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A microphone that is open. For one thread, but for {@link #close} after an interrupt. */
interface SoundSource extends AutoCloseable {
    /**
     * Waits for the next few hundredths of a second.
     *
     * @return samples as {@link Pcm} has them, null at the end of a file
     * @throws IOException if the microphone is gone
     */
    short @Nullable [] next() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /** Opens one. */
    @FunctionalInterface
    interface Opener {
        /** @throws IOException if there is none, or somebody else has it */
        SoundSource open() throws IOException;
    }
}
