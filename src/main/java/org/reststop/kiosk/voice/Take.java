package org.reststop.kiosk.voice;

import java.util.Optional;

/**
 * What came of a recording.
 *
 * @param samples as {@link Pcm} has them; empty if nothing was recorded
 * @param file the same as Ogg with Opus; empty if nothing was recorded
 * @param trouble why it ended or is of no use; empty if the person ended it
 */
@SuppressWarnings("ArrayRecordComponent")
record Take(short[] samples, byte[] file, Optional<VoiceTrouble> trouble) {
    static Take nothing(VoiceTrouble trouble) {
        return new Take(new short[0], new byte[0], Optional.of(trouble));
    }

    boolean isEmpty() {
        return samples.length == 0;
    }

    /** Without the content, which is personal. */
    @Override
    public String toString() {
        return "Take[" + Pcm.length(samples.length) + ", " + trouble + "]";
    }
}
