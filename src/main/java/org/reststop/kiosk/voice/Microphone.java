package org.reststop.kiosk.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.reststop.config.KioskSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The microphone that is set up, and the loudspeaker beside it. */
public final class Microphone {
    private static final Logger log = LoggerFactory.getLogger(Microphone.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final KioskSettings.Voice settings;
    private final SoundDevice device;

    public Microphone(KioskSettings.Voice settings) {
        this.settings = settings;
        this.device = settings.device().map(SoundDevice::of).orElse(SoundDevice.USUAL);
    }

    /** What is known of a microphone. */
    public enum Presence {
        /** The operator wants no voice memos. */
        OFF,
        MISSING,
        /** One is plugged in, and did not open: somebody else has it, or this user may not. */
        CLOSED,
        /** It opens, and not a sound comes from it; only {@link #listen} finds that out. */
        SILENT,
        WORKING
    }

    /** Tries it out; waits for the hardware, and the first time for ffmpeg to be unpacked. */
    public Presence presence() {
        if (!settings.enabled()) {
            return Presence.OFF;
        }
        try (SoundSource source = FfmpegSound.open(device)) {
            return Presence.WORKING;
        } catch (IOException | LinkageError e) {
            log.debug("No microphone opens", e);
            return isPluggedIn() ? Presence.CLOSED : Presence.MISSING;
        }
    }

    /** As {@link #presence}, and listens for half a second. */
    public Presence listen() {
        Presence presence = presence();
        if (presence != Presence.WORKING) {
            return presence;
        }
        double peak = 0;
        try (SoundSource source = FfmpegSound.open(device)) {
            int heard = 0;
            short[] next = source.next();
            while (next != null && heard < Pcm.RATE / 2) {
                heard += next.length;
                peak = Math.max(peak, Pcm.peak(next));
                next = source.next();
            }
        } catch (IOException e) {
            return Presence.CLOSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return peak < Recorder.SILENCE ? Presence.SILENT : Presence.WORKING;
    }

    private boolean isPluggedIn() {
        return device.system() == SoundDevice.System.FILE
                ? Files.exists(Path.of(device.name()))
                : SoundDevice.isAnyPluggedIn();
    }

    Recorder recorder(Executor threads) {
        return new Recorder(() -> FfmpegSound.open(device), threads, PATIENCE);
    }

    Player player(Executor threads) {
        SoundDevice out = settings.speaker().map(SoundDevice::of).orElse(SoundDevice.USUAL);
        return new Player(() -> FfmpegSound.openSink(out), threads);
    }
}
