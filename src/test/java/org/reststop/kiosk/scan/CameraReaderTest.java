package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.FrameReader;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;

/** What becomes of a camera that fails; the hardware is played, the threads are real. */
class CameraReaderTest {
    private static final GrayImage PICTURE = new GrayImage(1, 1, new byte[] {100});
    private static final Duration SOON = Duration.ofMillis(50);

    private final Queue<FrameSource> plugged = new ConcurrentLinkedQueue<>();
    private final List<String> device = new CopyOnWriteArrayList<>();
    private final AtomicInteger decoded = new AtomicInteger();
    private final List<Scan> scans = new CopyOnWriteArrayList<>();
    private final CameraReader reader = new CameraReader(
            Optional.of(new CameraReader.Device(this::open, true)),
            new FrameReader(
                    picture -> Optional.of(new QrCode("code " + decoded.incrementAndGet(), List.of())), text -> true),
            2,
            new Viewfinder(Runnable::run, Clock.systemUTC(), false),
            Clock.systemUTC(),
            scans::add,
            new CameraReader.Patience(Duration.ofSeconds(5), SOON.multipliedBy(4), SOON, SOON.multipliedBy(4)));

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void aCameraThatIsMissingIsWaitedFor() {
        reader.start();
        await().until(() -> reader.state().equals(new CameraState.Failed("no camera")));
        plugged.add(new Played(1));

        await().until(() -> !scans.isEmpty());
    }

    @Test
    void aCameraThatIsUnpluggedIsOpenedAgain() {
        plugged.add(new Played(3, new IOException("unplugged")));
        plugged.add(new Played(2));
        reader.start();

        await().until(() -> device.size() >= 3 && scans.size() >= 2);
        assertThat(device).startsWith("opened", "let go", "opened");
    }

    @Test
    void aCameraThatFreezesIsLetGoOfAndOpenedAgain() {
        plugged.add(new Played(1));
        plugged.add(new Played(1));
        reader.start();

        await().until(() -> device.size() >= 3);
        assertThat(device).startsWith("opened", "let go", "opened");
    }

    @Test
    void aCameraWhoseLibraryFailsIsOpenedAgain() {
        plugged.add(new Played(1, new UnsatisfiedLinkError("no ffmpeg")));
        plugged.add(new Played(1));
        reader.start();

        await().until(() -> device.size() >= 3);
        assertThat(device).startsWith("opened", "let go", "opened");
    }

    @Test
    void aSlowDecoderSkipsOldPictures() throws InterruptedException {
        NewestFrame frames = new NewestFrame();
        for (int i = 1; i <= 100; i++) {
            frames.put(new GrayImage(i, 1, new byte[i]));
        }
        frames.end("");

        assertThat(frames.take(SOON)).isInstanceOfSatisfying(NewestFrame.Next.Picture.class, newest -> {
            assertThat(newest.image().width()).isEqualTo(100);
        });
        assertThat(frames.take(SOON)).isEqualTo(new NewestFrame.Next.Over(""));
    }

    @Test
    void closingLetsGoOfAFrozenCamera() {
        plugged.add(new Played(1));
        reader.start();
        await().until(() -> !scans.isEmpty());

        reader.close();

        assertThat(device).containsExactly("opened", "let go");
        assertThat(reader.state()).isEqualTo(new CameraState.Ended());
    }

    private FrameSource open() throws IOException {
        FrameSource source = plugged.poll();
        if (source == null) {
            throw new IOException("no camera");
        }
        device.add("opened");
        return source;
    }

    /** A camera that sends some pictures and then fails or freezes. */
    private final class Played implements FrameSource {
        private final int pictures;
        private final Optional<Throwable> failure;
        private int sent;

        Played(int pictures) {
            this.pictures = pictures;
            failure = Optional.empty();
        }

        Played(int pictures, Throwable failure) {
            this.pictures = pictures;
            this.failure = Optional.of(failure);
        }

        @Override
        public GrayImage next() throws IOException, InterruptedException {
            if (sent++ < pictures) {
                return PICTURE;
            }
            if (failure.orElse(null) instanceof IOException e) {
                throw e;
            }
            if (failure.orElse(null) instanceof Error e) {
                throw e;
            }
            new CountDownLatch(1).await();
            throw new AssertionError("nobody opens the latch");
        }

        @Override
        public void close() {
            device.add("let go");
        }
    }
}
