package org.reststop.kiosk.scan;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a V4L2 camera's exposure by {@code v4l2-ctl}, since ffmpeg has no option for it. */
final class Exposure {
    private static final Logger LOG = LoggerFactory.getLogger(Exposure.class);

    /** The controls' names since Linux 5.19, and before. */
    private static final List<String> MODES = List.of("auto_exposure", "exposure_auto");

    private static final List<String> TIMES = List.of("exposure_time_absolute", "exposure_absolute");
    private static final int MANUAL = 1;

    private Exposure() {}

    /** @param steps of 0.1 ms; empty leaves the camera as it is. A camera that cannot is told of in the log. */
    static void set(String device, OptionalInt steps) throws InterruptedException {
        if (steps.isEmpty()) {
            return;
        }
        for (int i = 0; i < MODES.size(); i++) {
            if (call(device, MODES.get(i) + "=" + MANUAL + "," + TIMES.get(i) + "=" + steps.getAsInt())) {
                return;
            }
        }
        LOG.warn(
                "camera.exposure could not be set on {}: v4l2-ctl (package v4l-utils) is missing or the camera has no"
                        + " such control; it goes on with its own exposure",
                device);
    }

    private static boolean call(String device, String controls) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("v4l2-ctl", "--device=" + device, "--set-ctrl=" + controls)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
