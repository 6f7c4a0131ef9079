package org.reststop.kiosk.scan.serial;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scanner at a serial port. One thread waits for the device, opens it, cuts what it sends into scans and, when it was
 * unplugged, waits for it again. Started and closed by one thread.
 */
public final class SerialReader implements AutoCloseable {
    /** How long a scanner is silent behind a scan that it does not end by a byte. */
    static final Duration SILENCE = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(SerialReader.class);
    private static final Duration LETTING_GO = Duration.ofSeconds(3);
    private static final Path DEVICES = Path.of("/dev");

    private final KioskSettings.Serial settings;
    private final SerialPorts ports;
    private final Path devices;
    private final Patience patience;
    private final Consumer<Frame> frames;
    private volatile SerialState state = new SerialState.Off();
    private @Nullable Thread thread;

    /**
     * How long is waited before a device is looked for or opened again.
     *
     * @param first after it was there; doubled each time
     * @param last the longest such wait
     */
    record Patience(Duration first, Duration last) {
        static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    /** @param frames hears of each scan, on this reader's thread */
    public SerialReader(KioskSettings.Serial settings, Consumer<Frame> frames) {
        this(settings, DEVICES, Patience.USUAL, new JSerialPorts(), frames);
    }

    /** @param devices where devices appear that are not named in the settings */
    SerialReader(
            KioskSettings.Serial settings, Path devices, Patience patience, SerialPorts ports, Consumer<Frame> frames) {
        this.settings = settings;
        this.devices = devices;
        this.patience = patience;
        this.ports = ports;
        this.frames = frames;
    }

    /** The devices of USB CDC that are plugged in, by name. Nothing is opened. */
    public static Optional<Path> plugged() {
        return plugged(DEVICES);
    }

    private static Optional<Path> plugged(Path devices) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(devices, "ttyACM*")) {
            return StreamSupport.stream(found.spliterator(), false).sorted().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Begins to look for the device if the settings want one; may be called once. */
    public void start() {
        if (settings.enabled()) {
            state = new SerialState.Waiting();
            thread = Thread.ofPlatform().name("serial").daemon().start(this::watch);
        }
    }

    /** How the scanner is doing; on any thread. */
    public SerialState state() {
        return state;
    }

    /** Ends the reading and lets go of the device. */
    @Override
    public void close() {
        Thread watching = thread;
        if (watching != null) {
            watching.interrupt();
            try {
                watching.join(LETTING_GO);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        state = new SerialState.Off();
    }

    private void watch() {
        try {
            Duration wait = patience.first();
            while (!Thread.currentThread().isInterrupted()) {
                Optional<Path> device = find();
                boolean opened = device.isPresent() && listen(device.get());
                if (device.isEmpty()) {
                    become(new SerialState.Waiting());
                }
                wait = opened || device.isEmpty() ? patience.first() : wait;
                Thread.sleep(wait);
                wait = shorter(wait.multipliedBy(2), patience.last());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Path> find() {
        return settings.device().isPresent() ? settings.device().map(Path::of).filter(Files::exists) : plugged(devices);
    }

    /** Listens until the device goes or the thread is to end; returns whether it opened. */
    private boolean listen(Path device) {
        boolean opened = false;
        try (SerialPorts.Line line = ports.open(device, settings.baud())) {
            opened = true;
            become(new SerialState.Listening(device.toString()));
            read(line);
        } catch (IOException e) {
            become(
                    opened
                            ? new SerialState.Waiting()
                            : new SerialState.Failed(device.toString(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the serial port's library failed", e);
            become(new SerialState.Failed(device.toString(), "the library failed: " + e));
        }
        return opened;
    }

    private void read(SerialPorts.Line line) throws IOException {
        Framing framing = new Framing(frames);
        byte[] bytes = new byte[512];
        while (!Thread.currentThread().isInterrupted()) {
            int count = line.read(bytes);
            if (count == 0) {
                framing.silence();
            } else {
                framing.take(bytes, count);
            }
        }
    }

    /** Each state is told once, however often it is tried. */
    private void become(SerialState next) {
        if (next.equals(state)) {
            return;
        }
        state = next;
        switch (next) {
            case SerialState.Listening(String device) -> LOG.info("reading codes from {}", device);
            case SerialState.Failed(String device, String reason) ->
                LOG.warn("cannot read codes from {}: {}", device, reason);
            case SerialState.Waiting() -> LOG.info("no serial scanner is plugged in");
            case SerialState.Off() -> LOG.info("no longer reading codes from a serial port");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
