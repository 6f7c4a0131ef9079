package org.reststop.kiosk.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.qr.GrayImage;

/**
 * Pictures from a V4L2 device or, in the time that they were taken in, from a video file. Only this class loads
 * ffmpeg, so a kiosk without a camera never does.
 */
final class FfmpegFrames implements FrameSource {
    private static final long LONGEST_WAIT_MS = 1000;
    private static final int LONGEST_PASS_MS = 300;
    private static final int BREATH_MS = 5;
    private static final int NO_PACKET = -1;

    /** The codecs of which each picture stands alone. */
    private static final Set<Integer> SINGLE = Set.of(avcodec.AV_CODEC_ID_MJPEG, avcodec.AV_CODEC_ID_RAWVIDEO);

    private final FFmpegFrameGrabber grabber;
    private final FfmpegPixels grey = FfmpegPixels.grey();
    private final boolean live;
    private long firstFrameNanos;
    private boolean started;

    private FfmpegFrames(FFmpegFrameGrabber grabber, boolean live) {
        this.grabber = grabber;
        this.live = live;
    }

    /** @param live whether {@code device} is a V4L2 device and not a video file */
    static FrameSource open(String device, boolean live, KioskSettings.Camera settings)
            throws IOException, InterruptedException {
        if (!Files.exists(Path.of(device))) {
            throw new IOException("there is no " + device);
        }
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(device);
        // As they were decoded: the grabber has no way to a picture in colour among grey ones.
        grabber.setImageMode(FrameGrabber.ImageMode.RAW);
        if (live) {
            grabber.setFormat("video4linux2");
            grabber.setOption("video_size", settings.width() + "x" + settings.height());
            // Otherwise a camera that stops sending holds its thread in the driver, where no interrupt reaches it.
            // ffmpeg has no word for it, only the number.
            grabber.setOption("fflags", "+" + AVFormatContext.AVFMT_FLAG_NONBLOCK);
        }
        try {
            grabber.start(!live);
        } catch (FFmpegFrameGrabber.Exception e) {
            release(grabber);
            throw new IOException(device + " cannot be opened: " + withoutHints(e), e);
        }
        if (live) {
            Exposure.set(device, settings.exposure());
        }
        return new FfmpegFrames(grabber, live);
    }

    /** The library's messages end with hints for programmers in brackets. */
    private static String withoutHints(Exception e) {
        String message = String.valueOf(e.getMessage());
        int hints = message.indexOf(" (");
        return hints < 0 ? message : message.substring(0, hints);
    }

    @Override
    public @Nullable GrayImage next() throws IOException, InterruptedException {
        AVFrame frame = grab();
        return frame == null ? null : new GrayImage(frame.width(), frame.height(), grey.of(frame));
    }

    @Override
    public @Nullable ColourImage photo() throws IOException, InterruptedException {
        AVFrame frame = grab();
        if (frame == null) {
            return null;
        }
        try (FfmpegPixels colour = FfmpegPixels.colour()) {
            return new ColourImage(frame.width(), frame.height(), colour.of(frame));
        }
    }

    /** Waits for the next picture; null at the end of a file. */
    private @Nullable AVFrame grab() throws IOException, InterruptedException {
        Frame frame = grabber.grabImage();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (frame == null) {
            if (live) {
                throw new IOException("the camera was unplugged");
            }
            return null;
        }
        if (!live) {
            waitUntilDue(frame.timestamp);
        }
        if (!(frame.opaque instanceof AVFrame picture)) {
            throw new IOException("the camera's pictures have an unknown layout");
        }
        return picture;
    }

    /** A camera's packets are let go without being decompressed; while none is there yet, a short breath is taken. */
    @Override
    public int pass(int count) throws IOException, InterruptedException {
        if (!SINGLE.contains(grabber.getVideoCodec())) {
            return 0;
        }
        int passed = 0;
        for (int waited = 0; passed < count && waited < LONGEST_PASS_MS; ) {
            AVPacket packet = grabber.grabPacket();
            if (packet != null) {
                avcodec.av_packet_unref(packet);
                // The grabber would otherwise take the emptied packet for one that it has yet to decode.
                packet.stream_index(NO_PACKET);
                passed++;
            } else if (live) {
                Thread.sleep(BREATH_MS);
                waited += BREATH_MS;
            } else {
                return passed;
            }
        }
        return passed;
    }

    private void waitUntilDue(long timestampMicros) throws InterruptedException {
        if (!started) {
            started = true;
            firstFrameNanos = System.nanoTime() - timestampMicros * 1000;
        }
        long wait = timestampMicros / 1000 - (System.nanoTime() - firstFrameNanos) / 1_000_000;
        if (wait > 0) {
            Thread.sleep(Math.min(wait, LONGEST_WAIT_MS));
        }
    }

    @Override
    public void close() throws IOException {
        grey.close();
        release(grabber);
    }

    private static void release(FFmpegFrameGrabber grabber) throws IOException {
        grabber.release();
    }
}
