package org.reststop.kiosk.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.FrameLine;
import org.reststop.kiosk.scan.qr.FrameReader;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera, or a video file in its place. One thread grabs pictures, others decode the newest; a camera that is
 * missing, unplugged or frozen is opened again by itself, ever more seldom. A file is played once. Started and closed by
 * one thread.
 */
public final class CameraReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CameraReader.class);
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private final Optional<Device> device;
    private final FrameReader decoder;
    private final int atOnce;
    private final Viewfinder viewfinder;
    private final Clock clock;
    private final Consumer<Scan> scans;
    private final Patience patience;
    private volatile CameraState state = new CameraState.Absent();
    private @Nullable Thread decoding;

    /**
     * How long a camera is waited for.
     *
     * @param opening until the first picture, the unpacking of ffmpeg included
     * @param picture until each further picture
     * @param firstRetry before it is opened again; doubled each time
     * @param lastRetry the longest such wait
     */
    record Patience(Duration opening, Duration picture, Duration firstRetry, Duration lastRetry) {
        static final Patience USUAL = new Patience(
                Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /** @param live whether it is opened again when it ends or fails */
    record Device(FrameSource.Opener opener, boolean live) {}

    /**
     * @param viewfinder is given every picture that was looked at
     * @param scans hears of the code in each picture that shows one, on a thread of this reader
     */
    public CameraReader(KioskSettings.Camera settings, Clock clock, Viewfinder viewfinder, Consumer<Scan> scans) {
        this(
                settings.device()
                        .map(path -> new Device(() -> FfmpegFrames.open(path, isLive(path), settings), isLive(path))),
                new FrameReader(QrReader.forFrames(CameraReader::isOurs), CameraReader::isOurs),
                FrameLine.spareReaders(),
                viewfinder,
                clock,
                scans,
                Patience.USUAL);
    }

    /** @param atOnce how many pictures to search at once, at least 1 */
    CameraReader(
            Optional<Device> device,
            FrameReader decoder,
            int atOnce,
            Viewfinder viewfinder,
            Clock clock,
            Consumer<Scan> scans,
            Patience patience) {
        this.device = device;
        this.decoder = decoder;
        this.atOnce = atOnce;
        this.viewfinder = viewfinder;
        this.clock = clock;
        this.scans = scans;
        this.patience = patience;
    }

    /** Begins to look for codes if a camera is set up; may be called once. */
    public void start() {
        device.ifPresent(camera -> {
            state = new CameraState.Opening();
            decoding = Thread.ofPlatform().name("camera").daemon().start(() -> watch(camera));
        });
    }

    /** How the camera is doing; on any thread. */
    public CameraState state() {
        return state;
    }

    /** Ends the reading and lets go of the device, which takes a few seconds if its driver does not answer. */
    @Override
    public void close() {
        Thread thread = decoding;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(LETTING_GO.multipliedBy(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isOurs(String text) {
        return text.startsWith(BadgeCode.PREFIX);
    }

    private static boolean isLive(String device) {
        return device.startsWith("/dev/") && !Files.isRegularFile(Path.of(device));
    }

    private void watch(Device camera) {
        try {
            Duration retry = patience.firstRetry();
            do {
                boolean sawPictures = play(camera);
                retry = sawPictures ? patience.firstRetry() : retry;
                if (camera.live) {
                    Thread.sleep(retry);
                }
                retry = shorter(retry.multipliedBy(2), patience.lastRetry());
            } while (camera.live);
        } catch (InterruptedException e) {
            state = new CameraState.Ended();
        }
    }

    /** Opens the source and decodes until it is over; returns whether any picture came. */
    private boolean play(Device camera) throws InterruptedException {
        NewestFrame frames = new NewestFrame();
        FrameRate rate = new FrameRate(clock);
        Pace pace = new Pace();
        Thread grabbing =
                Thread.ofPlatform().name("camera-grab").daemon().start(() -> grab(camera.opener, frames, rate, pace));
        boolean sawPictures = false;
        try (Lookout lookout = new Lookout(decoder, atOnce, viewfinder, pace, clock, scans)) {
            NewestFrame.Next next = frames.take(patience.opening());
            while (next instanceof NewestFrame.Next.Picture(GrayImage image) && !(camera.live && lookout.isStuck())) {
                sawPictures = true;
                lookout.look(image);
                double perSecond = rate.perSecond();
                become(lookout.isDark() ? new CameraState.Dark(perSecond) : new CameraState.Running(perSecond));
                next = frames.take(patience.picture());
            }
            become(after(next));
        } finally {
            viewfinder.nothing();
            grabbing.interrupt();
            waitFor(grabbing);
        }
        return sawPictures;
    }

    /** Only one thread at a time may hold the device, so one that hangs in its driver is waited for. */
    private void waitFor(Thread grabbing) throws InterruptedException {
        if (grabbing.join(LETTING_GO)) {
            return;
        }
        become(new CameraState.Failed("the camera's driver does not answer; unplug the camera and plug it in again"));
        if (!Thread.currentThread().isInterrupted()) {
            grabbing.join();
        }
    }

    private void grab(FrameSource.Opener camera, NewestFrame frames, FrameRate rate, Pace pace) {
        try (FrameSource source = camera.open()) {
            GrayImage image = source.next();
            while (image != null) {
                rate.beat(1);
                frames.put(image);
                photograph(source);
                rate.beat(source.pass(pace.toPass(rate.perSecond())));
                image = source.next();
            }
            frames.end("");
        } catch (IOException e) {
            frames.end(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            frames.end("the camera was let go of");
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the camera's library failed", e);
            frames.end("the camera's library failed: " + e);
        }
    }

    /** One picture more, beside those that are searched for codes: they stay grey and cost what they did. */
    private void photograph(FrameSource source) throws IOException, InterruptedException {
        if (viewfinder.isPhotoWanted()) {
            ColourImage photo = source.photo();
            if (photo != null) {
                viewfinder.photographed(photo);
            }
        }
    }

    private void become(CameraState next) {
        if (next instanceof CameraState.Failed(String reason) && !next.equals(state)) {
            LOG.warn("the camera does not work: {}", reason);
        }
        if (next instanceof CameraState.Dark && !(state instanceof CameraState.Dark)) {
            LOG.warn("the camera's pictures are black; its lens may be covered");
        }
        state = next;
    }

    private static CameraState after(NewestFrame.Next next) {
        return switch (next) {
            case NewestFrame.Next.Over(String reason) when reason.isEmpty() -> new CameraState.Ended();
            case NewestFrame.Next.Over(String reason) -> new CameraState.Failed(reason);
            case NewestFrame.Next.Picture picture ->
                new CameraState.Failed("the camera sends the same picture again and again");
            case NewestFrame.Next.Nothing nothing -> new CameraState.Failed("the camera sends no pictures");
        };
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
