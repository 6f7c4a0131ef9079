package org.reststop.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A person and a scanner in front of a real X display: types, taps and takes pictures, by xdotool and ImageMagick from
 * Debian's packages.
 *
 * @param display the display's name, such as {@code :99}
 * @param width of the display in pixels
 * @param height of the display in pixels
 */
public record HandsOnScreen(String display, int width, int height) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Types a code as a keyboard-wedge scanner does, Enter included. */
    public void scan(String text) throws IOException, InterruptedException {
        run("xdotool", "type", "--delay", "3", text);
        press("Return");
    }

    /** Presses and releases one key or chord, by X's names. */
    public void press(String key) throws IOException, InterruptedException {
        run("xdotool", "key", key);
    }

    /**
     * Taps at a point.
     *
     * @param x as a share of the width, 0 to 1
     * @param y as a share of the height, 0 to 1
     */
    public void tap(double x, double y) throws IOException, InterruptedException {
        String column = Long.toString(Math.round(x * width));
        String row = Long.toString(Math.round(y * height));
        run("xdotool", "mousemove", column, row, "click", "1");
    }

    /** Saves what the display shows as PNG. */
    public void picture(Path png) throws IOException, InterruptedException {
        run("import", "-window", "root", "-quality", "11", "-define", "png:exclude-chunks=date,time", png.toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).inheritIO();
        builder.environment().put("DISPLAY", display);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not end in " + PATIENCE);
        }
        if (process.exitValue() != 0) {
            throw new IOException(command[0] + " ended with " + process.exitValue());
        }
    }
}
