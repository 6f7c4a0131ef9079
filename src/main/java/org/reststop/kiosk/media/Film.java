package org.reststop.kiosk.media;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.kiosk.screen.FxThread;

/**
 * Plays a film on a thread of its own and shows one picture at a time. Where painting is slower than the film, pictures
 * are left out. For the JavaFX thread.
 */
public final class Film implements AutoCloseable {
    private final FxThread fx;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private @Nullable PixelBuffer<ByteBuffer> shown;
    private byte[] rows = new byte[0];
    private Consumer<Image> onImage = image -> {};

    private Film(FxThread fx) {
        this.fx = fx;
    }

    /** What becomes of it; told on the JavaFX thread. */
    public interface Listener {
        /** It has its first picture, which changes by itself from then on. */
        void began(Image image);

        /** It has come to its end. */
        void ended();

        /** It cannot be shown, for a reason as {@link UnshowableException} has it. */
        void broke(String reason);
    }

    /**
     * Begins to play.
     *
     * @param width that it is shown in at the most, in pixels
     * @param height that it is shown in at the most, in pixels
     */
    public static Film play(
            MediaShelf shelf, NoticeMedium medium, int width, int height, FxThread fx, Listener listener) {
        Film film = new Film(fx);
        film.onImage = listener::began;
        Thread.ofPlatform().daemon().name("film").start(() -> film.run(shelf, medium, width, height, listener));
        return film;
    }

    private void run(MediaShelf shelf, NoticeMedium medium, int width, int height, Listener listener) {
        try {
            new FilmReader().play(shelf.file(medium), width, height, this::take, over::get);
            tell(listener::ended);
        } catch (UnshowableException e) {
            tell(() -> listener.broke(e.reason()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Runnable news) {
        fx.run(() -> {
            if (!over.get()) {
                news.run();
            }
        });
    }

    /** One picture waits for the screen at a time: those that come meanwhile are let go. */
    private void take(ByteBuffer source, int width, int height, int stride) {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        int row = width * 4;
        if (rows.length != row * height) {
            rows = new byte[row * height];
        }
        for (int y = 0; y < height; y++) {
            source.get(y * stride, rows, y * row, row);
        }
        fx.run(() -> {
            show(width, height);
            waiting.set(false);
        });
    }

    private void show(int width, int height) {
        if (over.get()) {
            return;
        }
        PixelBuffer<ByteBuffer> buffer = shown;
        if (buffer == null) {
            ByteBuffer pixels = ByteBuffer.allocateDirect(rows.length);
            pixels.put(0, rows);
            buffer = new PixelBuffer<>(width, height, pixels, PixelFormat.getByteBgraPreInstance());
            shown = buffer;
            onImage.accept(new WritableImage(buffer));
        } else {
            buffer.updateBuffer(whole -> {
                whole.getBuffer().put(0, rows);
                return null;
            });
        }
    }

    /** Ends it; nothing is told after this. */
    @Override
    public void close() {
        over.set(true);
    }
}
