package org.reststop.command.doctor;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reststop.command.text.Texts;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.scan.payload.Understanding;
import org.reststop.kiosk.scan.serial.SerialReader;

/** Waits for one scan and shows it byte by byte, with what it means. */
final class ScannerWatch {
    private final Texts texts;
    private final KioskSettings settings;
    private final PrintWriter out;

    ScannerWatch(Texts texts, KioskSettings settings, PrintWriter out) {
        this.texts = texts;
        this.settings = settings;
        this.out = out;
    }

    /**
     * Returns whether anything came.
     *
     * @param keys of the terminal, where a scanner that is a keyboard types
     * @param device a serial port that is listened to instead; empty for the one of the settings beside the keys
     */
    boolean watch(InputStream keys, Optional<String> device, Duration patience) throws InterruptedException {
        ScanBytes bytes = new ScanBytes();
        AtomicBoolean serial = new AtomicBoolean();
        try (RawTerminal _ = new RawTerminal();
                SerialReader port = new SerialReader(port(device), frame -> {
                    serial.set(true);
                    bytes.add(frame.content());
                    bytes.add(frame.end());
                })) {
            port.start();
            if (device.isEmpty()) {
                bytes.follow(keys);
            }
            out.println(texts.say(
                    device.isEmpty() ? "doctor.scan.wait" : "doctor.scan.wait-serial",
                    patience.toSeconds(),
                    device.orElse("")));
            out.flush();
            byte[] scan = bytes.next(patience);
            tell(scan, !serial.get(), patience);
            return scan.length > 0;
        }
    }

    private KioskSettings.Serial port(Optional<String> device) {
        KioskSettings.Serial usual = settings.serial();
        return device.isEmpty()
                ? usual
                : new KioskSettings.Serial(true, device, usual.baud(), usual.prefix(), usual.suffix());
    }

    private void tell(byte[] scan, boolean typed, Duration patience) {
        if (scan.length == 0) {
            out.println(texts.say("doctor.scan.nothing", patience.toSeconds()));
            out.println("→ " + texts.say("doctor.scan.nothing.advice"));
            return;
        }
        HexRows.of(scan).forEach(out::println);
        KioskSettings.Wedge wedge = settings.wedge();
        KioskSettings.Serial serial = settings.serial();
        Understanding understanding = typed
                ? new Understanding(wedge.prefix(), wedge.suffix(), wedge.scannerLayout(), wedge.systemLayout())
                : new Understanding(
                        serial.prefix(), serial.suffix(), KioskSettings.Keyboard.AUTO, KioskSettings.Keyboard.AUTO);
        new ScanWords(texts, understanding).of(scan, typed).forEach(line -> out.println("· " + line));
    }
}
