package org.reststop.kiosk.voice;

import java.io.IOException;

/** A loudspeaker that is open. For one thread. */
interface SoundSink extends AutoCloseable {
    /** Takes samples as {@link Pcm} has them; may wait until there is room for them. */
    void play(short[] samples) throws IOException;

    /** Lets go of it once all is played. */
    @Override
    void close() throws IOException;

    /** Opens one. */
    @FunctionalInterface
    interface Opener {
        /** @throws IOException if there is none, or somebody else has it */
        SoundSink open() throws IOException;
    }
}
