package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;

class GlassTest {
    @Test
    void twentyMillimetresAre81PixelsOn21InchesOfFullHd() {
        assertThat(glass(21.5, 1080, 1920).mm(20)).isCloseTo(81, within(1.0));
    }

    @Test
    void targetsAreNeverSmallerThanTrueMillimetresOnLargeGlass() {
        assertThat(glass(32, 1080, 1920).mm(20)).isGreaterThanOrEqualTo(54);
    }

    @Test
    void onSmallGlassMillimetresShrinkToHalfAtMost() {
        Glass glass = glass(7, 1024, 600);
        double truth = Math.hypot(1024, 600) / (7 * 25.4);

        assertThat(glass.pixelsPerMm()).isBetween(truth / 2, truth);
    }

    @Test
    void theLayoutRunsAlongTheLongerSideUnlessItIsSet() {
        assertThat(glass(21.5, 1080, 1920).portrait()).isTrue();
        assertThat(glass(21.5, 1920, 1080).portrait()).isFalse();
        assertThat(Glass.of(screen(Orientation.PORTRAIT, 21.5), 1920, 1080).portrait())
                .isTrue();
        assertThat(Glass.of(screen(Orientation.LANDSCAPE, 21.5), 1080, 1920).portrait())
                .isFalse();
    }

    private static Glass glass(double inches, double width, double height) {
        return Glass.of(screen(Orientation.AUTO, inches), width, height);
    }

    private static KioskSettings.Screen screen(Orientation orientation, double inches) {
        return new KioskSettings.Screen(orientation, inches, true, Language.ZH);
    }
}
