package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reststop.config.KioskSettings;

/** A camera is asked for with options that this ffmpeg knows. */
class FfmpegOptionsTest {
    /** What EINVAL of an option looks like; a device that is no camera is refused by its driver instead. */
    private static final String OPTION_REFUSED = "error -22";

    @Test
    void aDeviceThatIsNoCameraIsRefusedForThatAndNotForAnOption() {
        var settings = new KioskSettings.Camera(Optional.of("/dev/null"), 640, 480);

        assertThatThrownBy(() -> FfmpegFrames.open("/dev/null", true, settings))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining(OPTION_REFUSED);
    }
}
