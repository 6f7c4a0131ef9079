package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.reststop.kiosk.scan.Pictures.BADGE;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.testing.ChildJvm;

/** The camera's way from a real film through ffmpeg to the one scan. */
class CameraFilmTest {
    private static final int FRAMES_PER_SECOND = 10;
    private static final Color ORANGE = new Color(220, 130, 40);

    @TempDir
    static Path folder;

    private static Path filmOfABadge;

    private final List<Scan> seen = new CopyOnWriteArrayList<>();
    private final List<Scan> heard = new CopyOnWriteArrayList<>();
    private final Scanner scanner = new Scanner(Clock.systemUTC(), Runnable::run, heard::add);
    private final Viewfinder eye = viewfinder();
    private Optional<CameraReader> reader = Optional.empty();

    @BeforeAll
    static void film() throws IOException {
        filmOfABadge = filmOfABadge();
    }

    @AfterEach
    void close() {
        reader.ifPresent(CameraReader::close);
    }

    @Test
    void aBadgeHeldToTheCameraForThreeSecondsAmidNoiseIsOneScan() {
        CameraReader camera = play(filmOfABadge);

        await().atMost(Duration.ofSeconds(30)).until(() -> camera.state() instanceof CameraState.Running);
        await().atMost(Duration.ofSeconds(30)).until(() -> camera.state() instanceof CameraState.Ended);
        assertThat(seen).as("pictures in which the badge was read").hasSizeGreaterThan(1);
        assertThat(heard).containsExactly(new Scan(BADGE, Scan.Source.CAMERA));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3})
    void aDamagedFilmEndsWithAStateAndNoException(double kept) throws IOException {
        byte[] film = Files.readAllBytes(filmOfABadge);
        byte[] damaged = Arrays.copyOf(film, (int) (film.length * kept));
        Random random = new Random(7);
        for (int i = 0; i < damaged.length / 50; i++) {
            int header = damaged.length > 10_000 ? 8_000 : 0;
            damaged[random.nextInt(header, damaged.length)] = (byte) random.nextInt();
        }
        CameraReader camera = play(Files.write(folder.resolve("damaged.avi"), damaged));

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        camera.state() instanceof CameraState.Ended || camera.state() instanceof CameraState.Failed);
        assertThat(heard).hasSizeLessThan(2);
    }

    @Test
    void aFileThatIsNoFilmFailsWithItsName() throws IOException {
        CameraReader camera = play(Files.writeString(folder.resolve("text.avi"), "no film"));

        await().atMost(Duration.ofSeconds(30)).until(() -> camera.state() instanceof CameraState.Failed);
        assertThat(camera.state()).asString().contains("text.avi");
    }

    @Test
    void aDeviceThatIsNotThereFailsWithItsName() {
        CameraReader camera = play(Path.of("/dev/video-none"));

        await().until(() -> camera.state() instanceof CameraState.Failed);
        assertThat(camera.state()).isEqualTo(new CameraState.Failed("there is no /dev/video-none"));
    }

    @Test
    void aPhotoIsInColourWhileTheFilmGoesOnBeingRead() throws IOException {
        Path film = folder.resolve("orange.avi");
        Pictures.colourFilm(film, ORANGE, 640, 480, 8 * FRAMES_PER_SECOND, FRAMES_PER_SECOND);
        CompletableFuture<Optional<ColourImage>> photo = new CompletableFuture<>();
        CameraReader camera = play(film);
        await().atMost(Duration.ofSeconds(30)).until(eye::isSeeing);

        eye.snap(photo::complete);

        ColourImage seen = photo.orTimeout(30, TimeUnit.SECONDS).join().orElseThrow();
        BufferedImage jpeg = ImageIO.read(new ByteArrayInputStream(Photo.jpeg(seen)));
        Color middle = new Color(jpeg.getRGB(320, 240));
        assertThat(jpeg.getWidth()).isEqualTo(640);
        assertThat(middle.getRed()).isCloseTo(ORANGE.getRed(), within(12));
        assertThat(middle.getGreen()).isCloseTo(ORANGE.getGreen(), within(12));
        assertThat(middle.getBlue()).isCloseTo(ORANGE.getBlue(), within(12));
        assertThat(camera.state()).isNotInstanceOf(CameraState.Failed.class);
    }

    @Test
    void closingEndsAFilmInTheMiddle() {
        CameraReader camera = play(filmOfABadge);
        await().atMost(Duration.ofSeconds(30)).until(() -> camera.state() instanceof CameraState.Running);

        camera.close();

        assertThat(camera.state()).isEqualTo(new CameraState.Ended());
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("camera"));
    }

    @Test
    void aKioskWithoutACameraLoadsNothingOfFfmpeg() throws IOException, InterruptedException {
        String loaded = ChildJvm.output(List.of("-Xlog:class+load:stdout"), NoCameraMain.class);

        assertThat(loaded).contains("org.reststop.kiosk.scan.CameraReader").doesNotContain("org.bytedeco");
    }

    /** A kiosk's start, as far as its camera goes. */
    static final class NoCameraMain {
        public static void main(String[] args) {
            KioskSettings.Camera none = new KioskSettings.Camera(Optional.empty(), 1280, 720);
            try (CameraReader camera = new CameraReader(none, Clock.systemUTC(), viewfinder(), _ -> {})) {
                camera.start();
                if (!(camera.state() instanceof CameraState.Absent)) {
                    throw new AssertionError(camera.state());
                }
            }
        }
    }

    private static Viewfinder viewfinder() {
        return new Viewfinder(Runnable::run, Clock.systemUTC(), true);
    }

    private CameraReader play(Path film) {
        KioskSettings.Camera settings = new KioskSettings.Camera(Optional.of(film.toString()), 640, 480);
        CameraReader camera = new CameraReader(settings, Clock.systemUTC(), eye, scan -> {
            seen.add(scan);
            scanner.deliver(scan);
        });
        reader = Optional.of(camera);
        camera.start();
        return camera;
    }

    private static Path filmOfABadge() throws IOException {
        Random random = new Random(11);
        List<BufferedImage> pictures = new ArrayList<>();
        for (int i = 0; i < 5 * FRAMES_PER_SECOND; i++) {
            boolean badge = i >= FRAMES_PER_SECOND && i < 4 * FRAMES_PER_SECOND;
            BufferedImage scene = badge
                    ? Pictures.badgeOnTable(BADGE, 640, 480, 6, 10 + i / 5.0)
                    : new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
            pictures.add(Pictures.noisy(scene, 20, random));
        }
        Path film = folder.resolve("badge.avi");
        Pictures.film(film, pictures, FRAMES_PER_SECOND);
        return film;
    }
}
