package org.reststop.kiosk.scan.serial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.config.KioskSettings;

/** A scanner at a real pseudo-terminal, read through the real library. */
class SerialReaderTest {
    private static final SerialReader.Patience SHORT =
            new SerialReader.Patience(Duration.ofMillis(20), Duration.ofMillis(100));

    @TempDir
    Path devices;

    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private Optional<SerialReader> reader = Optional.empty();

    @AfterEach
    void close() {
        reader.ifPresent(SerialReader::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\u0003", ""})
    void aScanIsWholeHoweverTheScannerEndsIt(String end) {
        try (Pty pty = new Pty()) {
            listen(pty.device());
            pty.send(("\u0002RS1:ABC 123" + end).getBytes(US_ASCII));

            await().until(() -> !frames.isEmpty());
            byte[] first = end.isEmpty() ? new byte[0] : new byte[] {(byte) end.charAt(0)};
            assertThat(frames).containsExactly(new Frame("RS1:ABC 123".getBytes(US_ASCII), first));
        }
    }

    @Test
    void allBytesButTheEndsComeThroughAsTheyAre() {
        byte[] all = new byte[251];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i + 5);
        }
        all['\r' - 5] = 'r';
        all['\n' - 5] = 'n';
        try (Pty pty = new Pty()) {
            listen(pty.device());
            pty.send(all);

            await().until(() -> !frames.isEmpty());
            assertThat(frames).containsExactly(new Frame(all, new byte[0]));
        }
    }

    @Test
    void ofAnEndlessScanOnlyTheBeginningIsPassedOnAndTheNextIsRight() {
        try (Pty pty = new Pty()) {
            listen(pty.device());
            for (int i = 0; i < 25; i++) {
                pty.send("7".repeat(1000).getBytes(US_ASCII));
            }
            pty.send("\rnext\r".getBytes(US_ASCII));

            await().until(() -> frames.size() >= 2);
            assertThat(frames).extracting(frame -> frame.content().length).containsExactly(Framing.LONGEST, 4);
        }
    }

    @Test
    void aScannerThatIsUnpluggedIsHeardAgainOnceItIsBack() throws IOException {
        Path port = devices.resolve("ttyACM0");
        start(new KioskSettings.Serial(true, Optional.empty(), 9600, "", ""));
        await().until(() -> state() instanceof SerialState.Waiting);

        for (String code : List.of("first", "second")) {
            try (Pty pty = new Pty()) {
                Files.createSymbolicLink(port, pty.device());
                await().until(() -> state().equals(new SerialState.Listening(port.toString())));
                pty.send((code + "\r").getBytes(US_ASCII));
                await().until(() -> frames.stream().anyMatch(frame -> frame.content().length == code.length()));
                Files.delete(port);
            }
            await().until(() -> state() instanceof SerialState.Waiting);
        }

        assertThat(frames)
                .extracting(frame -> new String(frame.content(), US_ASCII))
                .containsExactly("first", "second");
    }

    @Test
    void whatIsNoSerialPortIsSaidOnceAndTriedAgain() throws IOException {
        Path file = Files.writeString(devices.resolve("ttyACM3"), "no port");
        start(new KioskSettings.Serial(true, Optional.empty(), 9600, "", ""));

        await().until(() -> state() instanceof SerialState.Failed);
        assertThat(state()).asString().contains(file.toString());
    }

    @Test
    void closingLetsGoOfThePortAndEndsTheThread() {
        try (Pty pty = new Pty()) {
            SerialReader first = listen(pty.device());

            first.close();

            assertThat(first.state()).isEqualTo(new SerialState.Off());
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("serial"));
            listen(pty.device());
            pty.send("again\r".getBytes(US_ASCII));
            await().until(() -> frames.size() == 1);
        }
    }

    @Test
    void aKioskThatWantsNoneLooksForNone() {
        start(new KioskSettings.Serial(false, Optional.empty(), 9600, "", ""));

        assertThat(state()).isEqualTo(new SerialState.Off());
    }

    private SerialReader listen(Path device) {
        SerialReader started = start(new KioskSettings.Serial(true, Optional.of(device.toString()), 9600, "", ""));
        await().until(() -> state() instanceof SerialState.Listening);
        return started;
    }

    private SerialReader start(KioskSettings.Serial settings) {
        SerialReader started = new SerialReader(settings, devices, SHORT, new JSerialPorts(), frames::add);
        reader = Optional.of(started);
        started.start();
        return started;
    }

    private SerialState state() {
        return reader.orElseThrow().state();
    }
}
