package org.reststop.kiosk.scan.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

@ExtendWith(OnFxThread.class)
class ViewfinderTest {
    private static final QrCode CODE =
            new QrCode("", List.of(corner(0, 0), corner(320, 0), corner(320, 320), corner(0, 320)));

    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T01:00:00Z"));
    private final List<Runnable> toDo = new ArrayList<>();
    private final List<Optional<Sight>> seen = new ArrayList<>();
    private final Consumer<Optional<Sight>> watcher = seen::add;

    @Test
    void whileNobodyWatchesNothingIsDrawn() {
        Viewfinder viewfinder = new Viewfinder(toDo::add, clock, true);
        viewfinder.show(halves(640, 480), Optional.empty());
        viewfinder.watch(watcher);
        viewfinder.leave(watcher);
        viewfinder.show(halves(640, 480), Optional.empty());

        assertThat(toDo).isEmpty();
    }

    @Test
    void fifteenPicturesASecondAtMostAreShown() {
        Viewfinder viewfinder = new Viewfinder(Runnable::run, clock, true);
        viewfinder.watch(watcher);
        for (int i = 0; i < 60; i++) {
            viewfinder.show(halves(640, 480), Optional.empty());
            clock.advance(Duration.ofMillis(1000 / 60));
        }

        assertThat(seen).hasSizeBetween(10, 15);
    }

    @Test
    void aScreenThatIsBusyIsNotHandedASecondPicture() {
        Viewfinder viewfinder = new Viewfinder(toDo::add, clock, true);
        viewfinder.watch(watcher);
        for (int i = 0; i < 5; i++) {
            viewfinder.show(halves(640, 480), Optional.empty());
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(toDo).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"640,480,240", "1280,720,180", "1920,1080,180", "320,240,240"})
    void aMirrorShowsTheLeftHalfOnTheRight(int width, int height, int shownHeight) {
        Sight mirrored = sight(true, halves(width, height), Optional.empty());
        Sight plain = sight(false, halves(width, height), Optional.empty());

        assertThat(mirrored.image().getHeight()).isEqualTo(shownHeight);
        assertThat(mirrored.image().getPixelReader().getArgb(40, 20)).isEqualTo(0xffffffff);
        assertThat(mirrored.image().getPixelReader().getArgb(280, 20)).isEqualTo(0xff000000);
        assertThat(plain.image().getPixelReader().getArgb(40, 20)).isEqualTo(0xff000000);
    }

    @Test
    void theOutlineLiesWhereTheCodeIsInThePicture() {
        Sight mirrored = sight(true, halves(1280, 720), Optional.of(CODE));

        assertThat(mirrored.outline())
                .containsExactly(corner(320, 0), corner(240, 0), corner(240, 80), corner(320, 80));
    }

    @Test
    void aCameraWithoutPicturesHasNothingToShow() {
        Viewfinder viewfinder = new Viewfinder(Runnable::run, clock, true);
        viewfinder.watch(watcher);
        viewfinder.show(halves(640, 480), Optional.empty());
        viewfinder.nothing();

        assertThat(seen).hasSize(2).last().isEqualTo(Optional.empty());
    }

    private Sight sight(boolean mirrored, GrayImage frame, Optional<QrCode> code) {
        Viewfinder viewfinder = new Viewfinder(Runnable::run, clock, mirrored);
        viewfinder.watch(watcher);
        viewfinder.show(frame, code);
        return seen.getLast().orElseThrow();
    }

    /** Black on the left, white on the right. */
    private static GrayImage halves(int width, int height) {
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % width < width / 2 ? 0 : 255);
        }
        return new GrayImage(width, height, pixels);
    }

    private static QrCode.Corner corner(double x, double y) {
        return new QrCode.Corner(x, y);
    }
}
