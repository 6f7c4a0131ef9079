package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.FrameReader;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;
import org.reststop.testing.TestClock;

/** When a camera's pictures are searched, and what they say of the camera. */
class LookoutTest {
    private static final Duration FRAME = Duration.ofMillis(33);
    private static final double FRAMES_PER_SECOND = 30;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T01:00:00Z"));
    private final Random random = new Random(3);
    private final Pace pace = new Pace();
    private final List<Scan> scans = new ArrayList<>();
    private Optional<QrCode> code = Optional.empty();
    private int searches;
    private final Lookout lookout = new Lookout(
            new FrameReader(this::search, text -> true),
            1,
            new Viewfinder(Runnable::run, clock, false),
            pace,
            clock,
            scans::add);

    @Test
    void aStillSceneIsSearchedTwiceASecondAndMostOfItsPicturesPassedOver() throws InterruptedException {
        play(90, 100);
        searches = 0;

        play(300, 100);

        assertThat(searches).isBetween(15, 25);
        assertThat(pace.toPass(FRAMES_PER_SECOND)).isEqualTo(5);
    }

    @Test
    void whateverMovesIsSearchedInEveryPicture() throws InterruptedException {
        play(90, 100);
        searches = 0;

        for (int i = 0; i < 30; i++) {
            play(1, i % 2 == 0 ? 140 : 100);
        }

        assertThat(searches).isEqualTo(30);
        assertThat(pace.toPass(FRAMES_PER_SECOND)).isZero();
    }

    @Test
    void aCodeThatIsHeldStillKeepsTheCameraAwakeAndIsScanned() throws InterruptedException {
        play(90, 100);
        code = Optional.of(new QrCode("RS1:ABC", List.of()));

        play(90, 100);

        assertThat(scans).hasSizeGreaterThan(70).containsOnly(new Scan("RS1:ABC", Scan.Source.CAMERA));
        assertThat(pace.toPass(FRAMES_PER_SECOND)).isZero();
    }

    @Test
    void aPostersCodeThatHasHungThereForMinutesLetsTheCameraRestUntilSomethingMoves() throws InterruptedException {
        code = Optional.of(new QrCode("https://example.org/poster", List.of()));
        play(60, 100);
        assertThat(pace.toPass(FRAMES_PER_SECOND)).isZero();

        play(150 * 30, 100);
        assertThat(pace.toPass(FRAMES_PER_SECOND)).isEqualTo(5);

        play(1, 140);
        assertThat(pace.toPass(FRAMES_PER_SECOND)).isZero();
    }

    @Test
    void aBadgeBesideAPosterWakesTheCameraAndThePosterIsStillKnownAfterwards() throws InterruptedException {
        code = Optional.of(new QrCode("https://example.org/poster", List.of()));
        play(150 * 30, 100);

        code = Optional.of(new QrCode("RS1:ABC", List.of()));
        play(60, 100);
        assertThat(pace.toPass(FRAMES_PER_SECOND)).isZero();

        code = Optional.of(new QrCode("https://example.org/poster", List.of()));
        play(90, 100);
        assertThat(pace.toPass(FRAMES_PER_SECOND)).isEqualTo(5);
    }

    @Test
    void aPostersCodeIsNoScanWhileABadgeBesideItIs() throws InterruptedException {
        code = Optional.of(new QrCode("https://example.org/poster", List.of()));
        play(150 * 30, 100);
        scans.clear();

        play(30, 140);
        assertThat(scans).isEmpty();

        code = Optional.of(new QrCode("RS1:ABC", List.of()));
        play(30, 100);
        assertThat(scans).isNotEmpty().containsOnly(new Scan("RS1:ABC", Scan.Source.CAMERA));
    }

    @Test
    void blackPicturesAreToldAndNotSearched() throws InterruptedException {
        play(30, 2);
        assertThat(lookout.isDark()).isFalse();

        play(90, 2);

        assertThat(searches).isZero();
        assertThat(lookout.isDark()).isTrue();
        assertThat(lookout.isStuck()).isFalse();
        play(1, 100);
        assertThat(lookout.isDark()).isFalse();
    }

    @Test
    void theSamePictureAgainAndAgainIsNoLivingCamera() throws InterruptedException {
        GrayImage picture = picture(100);
        for (int i = 0; i < 300; i++) {
            look(picture);
        }

        assertThat(lookout.isStuck()).isTrue();
    }

    @Test
    void aStillSceneOfALivingCameraIsNotTakenForThat() throws InterruptedException {
        play(300, 100);

        assertThat(lookout.isStuck()).isFalse();
    }

    private Optional<QrCode> search(GrayImage image) {
        searches++;
        return code;
    }

    private void play(int pictures, int level) throws InterruptedException {
        for (int i = 0; i < pictures; i++) {
            look(picture(level));
        }
    }

    private void look(GrayImage picture) throws InterruptedException {
        lookout.look(picture);
        clock.advance(FRAME);
    }

    /** An even wall, with a camera's noise. */
    private GrayImage picture(int level) {
        byte[] pixels = new byte[96 * 54];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, level + random.nextInt(-5, 6));
        }
        return new GrayImage(96, 54, pixels);
    }
}
