package org.reststop.kiosk.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What sound comes from or goes to.
 *
 * @param name as its system knows it, such as {@code default} or {@code hw:1}; of a file its path
 */
record SoundDevice(System system, String name) {
    private static final String PULSE = "pulse:";
    private static final Path ALSA_DEVICES = Path.of("/proc/asound/pcm");

    /** Who knows it. */
    enum System {
        ALSA,
        PULSE,
        FILE
    }

    /** Whatever ALSA takes for its default, a sound server's plug-in included. */
    static final SoundDevice USUAL = new SoundDevice(System.ALSA, "default");

    /** @param text an ALSA device, {@code pulse:} and a source of PulseAudio's, or the path of a sound file */
    static SoundDevice of(String text) {
        if (text.startsWith(PULSE)) {
            return new SoundDevice(System.PULSE, text.substring(PULSE.length()));
        }
        return new SoundDevice(text.startsWith("/") ? System.FILE : System.ALSA, text);
    }

    /** As ffmpeg calls the system. */
    String format() {
        return system.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the machine has any hardware that records. */
    static boolean isAnyPluggedIn() {
        try {
            return Files.readString(ALSA_DEVICES).contains("capture");
        } catch (IOException e) {
            return false;
        }
    }
}
