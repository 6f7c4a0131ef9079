package org.reststop.kiosk.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * The system's default loudspeaker, by the JDK's own sound: it needs no further program, and a stop is heard within a
 * tenth of a second because what is left is dropped and not played out.
 */
public final class SystemSound implements Loudspeaker {
    /** Of a WAV file as espeak-ng writes it: the format, then the samples. */
    private static final int HEADER = 44;

    private static final int RATE_AT = 24;
    private static final int FRAME = 2;

    /** Whether there is any that plays speech. */
    public boolean isThere() {
        return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, format(22_050)));
    }

    @Override
    public void play(byte[] wav, BooleanSupplier over) throws IOException {
        if (wav.length < HEADER) {
            throw new IOException("no sound was made");
        }
        int rate = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(RATE_AT);
        int piece = rate / 10 * FRAME;
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format(rate))) {
            line.open(format(rate), piece * 2);
            line.start();
            for (int at = HEADER; at + FRAME <= wav.length && !over.getAsBoolean(); at += piece) {
                int length = Math.min(piece, wav.length - at);
                line.write(wav, at, length - length % FRAME);
            }
            if (over.getAsBoolean()) {
                line.flush();
            } else {
                line.drain();
            }
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new IOException("no loudspeaker: " + e.getMessage(), e);
        }
    }

    private static AudioFormat format(int rate) {
        return new AudioFormat(rate, 16, 1, true, false);
    }
}
