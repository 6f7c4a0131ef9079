package org.reststop.kiosk.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.voice.Microphone.Presence;

/** The way from ALSA to a memo and back, with a device that ALSA's own plug-ins make of files. */
class AlsaTest {
    @TempDir
    Path folder;

    @Test
    void aMemoIsWhatAlsaHeardAndIsPlayedBackAsItWas() throws Exception {
        Path sung = Tone.write(folder.resolve("sung.raw"), Tone.of(2 * Pcm.RATE));
        Path played = folder.resolve("played.raw");
        Path memo = folder.resolve("memo.ogg");

        List<String> said = run(devices(sung, played), memo);

        assertThat(said.getFirst()).isEqualTo("WORKING");
        assertThat(said.getLast()).startsWith(Optional.empty() + " ").endsWith(" true");
        short[] heard = Tone.decode(Files.readAllBytes(memo));
        assertThat(Pcm.length(heard.length).toMillis()).isBetween(450L, 900L);
        assertThat(Tone.hertz(heard)).isCloseTo(Tone.HERTZ, within(10.0));
        assertThat(Tone.hertz(samples(played))).isCloseTo(Tone.HERTZ, within(10.0));
    }

    @Test
    void whereAlsaHasNoDeviceThereIsNoMicrophone() {
        Microphone none =
                new Microphone(new KioskSettings.Voice(true, Optional.of("no-such-device"), Optional.empty()));

        assertThat(none.presence()).isIn(Presence.MISSING, Presence.CLOSED);
    }

    private Path devices(Path heard, Path played) throws IOException {
        return Files.writeString(folder.resolve("asound.conf"), """
                pcm.!default { type asym capture.pcm "ear" playback.pcm "mouth" }
                pcm.ear { type plug slave.pcm { type file slave.pcm { type null } file "/dev/null"
                    infile "%s" format "raw" } }
                pcm.mouth { type plug slave { format "S16_LE" channels 1 rate 48000
                    pcm { type file slave.pcm { type null } file "%s" format "raw" } } }
                ctl.!default { type null }
                """.formatted(heard, played));
    }

    private static List<String> run(Path devices, Path memo) throws IOException, InterruptedException {
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AlsaMemo.class.getName(),
                memo.toString());
        child.environment().put("ALSA_CONFIG_PATH", devices.toString());
        Process process = child.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said;
    }

    private static short[] samples(Path raw) throws IOException {
        byte[] bytes = Files.readAllBytes(raw);
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
