package org.reststop.kiosk.media;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.reststop.domain.notice.NoticeMedium;

/**
 * Decodes a film's pictures in the time that they were taken in and upright, without its sound, within limits of size
 * and time. For one thread.
 */
final class FilmReader {
    private static final int LONGEST_SIDE = 4_096;
    private static final double MOST_PER_SECOND = 25;
    private static final String LONGEST_PROBE_BYTES = "5000000";
    private static final String LONGEST_PROBE_MICROS = "2000000";
    private static final long LONGEST_GAP_MS = 2_000;
    private static final long LATE_MICROS = 200_000;

    /** Is handed each picture. */
    @FunctionalInterface
    interface Taker {
        /** @param rows four bytes a pixel, blue first, of {@code stride} bytes a row; the caller's after it returns */
        void take(ByteBuffer rows, int width, int height, int stride);
    }

    /**
     * Plays a film to its end, or until {@code over} says so.
     *
     * @param width that it is shown in at the most, in pixels
     * @param height that it is shown in at the most, in pixels
     * @throws UnshowableException if it cannot be shown
     */
    void play(Path file, int width, int height, Taker taker, BooleanSupplier over)
            throws UnshowableException, InterruptedException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
            // RAW would hand on the decoder's own planes, neither converted nor scaled.
            grabber.setImageMode(FrameGrabber.ImageMode.COLOR);
            grabber.setPixelFormat(avutil.AV_PIX_FMT_BGRA);
            grabber.setOption("probesize", LONGEST_PROBE_BYTES);
            grabber.setOption("analyzeduration", LONGEST_PROBE_MICROS);
            // One thread: the screen comes first.
            grabber.setVideoOption("threads", "1");
            grabber.start();
            // The rotation is told counterclockwise.
            int quarters = Math.floorMod(Math.round(-grabber.getDisplayRotation() / 90), 4);
            boolean lying = quarters % 2 == 1;
            scale(grabber, lying ? height : width, lying ? width : height);
            show(grabber, quarters == 0 ? taker : new TurnedTaker(taker, quarters), over);
        } catch (FrameGrabber.Exception | RuntimeException e) {
            throw new UnshowableException("film-broken", e);
        }
    }

    /** To what its pictures are before they are turned. */
    private static void scale(FFmpegFrameGrabber grabber, int width, int height) throws UnshowableException {
        int wide = grabber.getImageWidth();
        int high = grabber.getImageHeight();
        if (wide <= 0 || high <= 0) {
            throw new UnshowableException("film-broken");
        }
        if (Math.max(wide, high) > LONGEST_SIDE) {
            throw new UnshowableException("film-too-large");
        }
        double factor = Math.min(1, Math.min(width / (double) wide, height / (double) high));
        grabber.setImageWidth(Math.max(2, (int) (wide * factor)));
        grabber.setImageHeight(Math.max(2, (int) (high * factor)));
    }

    private static void show(FFmpegFrameGrabber grabber, Taker taker, BooleanSupplier over)
            throws FrameGrabber.Exception, UnshowableException, InterruptedException {
        long began = System.nanoTime();
        long last = Long.MIN_VALUE / 2;
        boolean any = false;
        while (!over.getAsBoolean()) {
            Frame frame = grabber.grabImage();
            if (frame == null || frame.timestamp > NoticeMedium.LONGEST_FILM.toNanos() / 1_000) {
                break;
            }
            long late = (System.nanoTime() - began) / 1_000 - frame.timestamp;
            boolean skipped =
                    any && (late > LATE_MICROS || frame.timestamp - last < 1_000_000 / MOST_PER_SECOND - 2_000);
            if (!skipped) {
                if (late < 0) {
                    Thread.sleep(Math.min(LONGEST_GAP_MS, -late / 1_000));
                }
                if (!(frame.image[0] instanceof ByteBuffer rows)) {
                    throw new UnshowableException("film-broken");
                }
                last = frame.timestamp;
                any = true;
                taker.take(rows, frame.imageWidth, frame.imageHeight, frame.imageStride);
            }
        }
        if (!any && !over.getAsBoolean()) {
            throw new UnshowableException("film-broken");
        }
    }
}
