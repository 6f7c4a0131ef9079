package org.reststop.kiosk.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.kiosk.scan.qr.GrayImage;

/** Pictures and films of badges, made for tests. */
final class Pictures {
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /** As long as a badge's text and of the same alphabet, and the same in every run. */
    static final String BADGE = badgeText();

    private Pictures() {}

    private static String badgeText() {
        return new Random(45)
                .ints(BadgeCode.LENGTH - BadgeCode.PREFIX.length(), 0, BASE45.length())
                .mapToObj(BASE45::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining("", BadgeCode.PREFIX, ""));
    }

    /** A badge on a grey table. */
    static BufferedImage badgeOnTable(String text, int width, int height, int modulePixels, double degrees) {
        BufferedImage badge = new BadgeImage(modulePixels).draw(text, List.of());
        BufferedImage table = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = table.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, width, height);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        pen.drawImage(badge, (width - badge.getWidth()) / 2, (height - badge.getHeight()) / 2, null);
        pen.dispose();
        return table;
    }

    /** Adds noise of a camera in dim light. */
    static BufferedImage noisy(BufferedImage picture, int strength, Random random) {
        BufferedImage noisy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int luma = picture.getRaster().getSample(x, y, 0) + (int) (random.nextGaussian() * strength);
                noisy.getRaster().setSample(x, y, 0, Math.clamp(luma, 0, 255));
            }
        }
        return noisy;
    }

    /** Writes pictures of one size as a Motion JPEG film. */
    static void film(Path file, List<BufferedImage> pictures, int framesPerSecond) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        BufferedImage first = pictures.getFirst();
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toFile(), first.getWidth(), first.getHeight())) {
            recorder.setFormat("avi");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MJPEG);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUVJ420P);
            recorder.setFrameRate(framesPerSecond);
            recorder.setVideoBitrate(8_000_000);
            recorder.start();
            for (BufferedImage picture : pictures) {
                recorder.record(frame(picture), avutil.AV_PIX_FMT_GRAY8);
            }
        }
    }

    /** Writes a film of one colour as Motion JPEG. */
    static void colourFilm(Path file, Color colour, int width, int height, int pictures, int framesPerSecond)
            throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        Frame frame = new Frame(width, height, Frame.DEPTH_UBYTE, 3);
        ByteBuffer rows = (ByteBuffer) frame.image[0];
        byte[] bgr = {(byte) colour.getBlue(), (byte) colour.getGreen(), (byte) colour.getRed()};
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rows.put(y * frame.imageStride + 3 * x, bgr, 0, 3);
            }
        }
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), width, height)) {
            recorder.setFormat("avi");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MJPEG);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUVJ420P);
            recorder.setFrameRate(framesPerSecond);
            recorder.setVideoBitrate(8_000_000);
            recorder.start();
            for (int i = 0; i < pictures; i++) {
                recorder.record(frame, avutil.AV_PIX_FMT_BGR24);
            }
        }
    }

    private static Frame frame(BufferedImage picture) {
        GrayImage gray = Luma.of(picture);
        Frame frame = new Frame(gray.width(), gray.height(), Frame.DEPTH_UBYTE, 1);
        ByteBuffer rows = (ByteBuffer) frame.image[0];
        for (int y = 0; y < gray.height(); y++) {
            rows.put(y * frame.imageStride, gray.pixels(), y * gray.width(), gray.width());
        }
        return frame;
    }
}
