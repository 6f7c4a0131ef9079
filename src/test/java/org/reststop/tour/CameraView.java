package org.reststop.tour;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the tour's kiosk sees through its camera, until the tour lets it see something else: a pipe of pictures in place
 * of a device. So nothing depends on how quickly a machine walks the tour; and a kiosk that starts again goes on seeing
 * what is there.
 */
final class CameraView implements AutoCloseable {
    private static final long BETWEEN_PICTURES_MILLIS = 1000 / CameraScenes.PICTURES_A_SECOND;

    private final Path pipe;
    private final CameraScenes scenes = new CameraScenes();
    private volatile List<byte[]> shown;
    private volatile boolean closed;

    private CameraView(Path pipe, String card) throws IOException {
        this.pipe = pipe;
        shown = scenes.near(card);
    }

    /**
     * Begins with somebody who holds a card near to the camera.
     *
     * @param pipe is made here; its name ends with {@code .y4m}
     * @param card what the card says
     */
    static CameraView open(Path pipe, String card) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        if (!made.waitFor(10, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IOException("no pipe can be made at " + pipe);
        }
        CameraView view = new CameraView(pipe, card);
        // Nobody may ever open the pipe's other end, so it ends with the program.
        Thread.ofPlatform().name("camera-view").daemon().start(view::play);
        return view;
    }

    /** A card that nobody can read, too far away. */
    void far() throws IOException {
        shown = scenes.far();
    }

    /** A notice on paper. */
    void paper() {
        shown = scenes.paper();
    }

    /** Parcels on the ground before a shelf that is full. */
    void parcels() {
        shown = scenes.parcels();
    }

    private void play() {
        while (!closed) {
            try (OutputStream out = new FileOutputStream(pipe.toFile())) {
                playTo(out);
            } catch (IOException e) {
                // The kiosk has let go of the camera, or has ended: it may come again, which opening waits for.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void playTo(OutputStream out) throws IOException, InterruptedException {
        out.write(scenes.begin());
        for (int i = 0; !closed; i++) {
            List<byte[]> now = shown;
            out.write(now.get(i % now.size()));
            Thread.sleep(BETWEEN_PICTURES_MILLIS);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
