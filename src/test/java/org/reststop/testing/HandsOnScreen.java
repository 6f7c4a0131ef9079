package org.reststop.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;

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
        taps(List.of(new Point2D(x, y)));
    }

    /** Taps at one point after another, as quickly as somebody types; points are shares of the display. */
    public void taps(List<Point2D> points) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        for (Point2D point : points) {
            move(point, command);
            command.addAll(List.of("click", "1", "sleep", "0.02"));
        }
        run(command.toArray(String[]::new));
    }

    /** Puts a finger down, slides it along points, and lifts it, for each stroke; points are shares of the display. */
    public void draw(List<List<Point2D>> strokes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        for (List<Point2D> stroke : strokes) {
            move(stroke.getFirst(), command);
            command.addAll(List.of("mousedown", "1"));
            for (Point2D point : stroke) {
                move(point, command);
                command.addAll(List.of("sleep", "0.008"));
            }
            command.addAll(List.of("mouseup", "1"));
        }
        run(command.toArray(String[]::new));
    }

    /** Puts a finger down and leaves it there. */
    public void hold(Point2D point) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        move(point, command);
        command.addAll(List.of("mousedown", "1"));
        run(command.toArray(String[]::new));
    }

    /** Slides the finger to another point. */
    public void slide(Point2D point) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        move(point, command);
        run(command.toArray(String[]::new));
    }

    /** Lifts the finger. */
    public void lift() throws IOException, InterruptedException {
        run("xdotool", "mouseup", "1");
    }

    private void move(Point2D point, List<String> command) {
        command.add("mousemove");
        command.add(Long.toString(Math.round(point.getX() * width)));
        command.add(Long.toString(Math.round(point.getY() * height)));
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
