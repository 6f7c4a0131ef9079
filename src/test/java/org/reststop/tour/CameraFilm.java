package org.reststop.tour;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.reststop.kiosk.scan.BadgeImage;

/** What the tour's kiosk sees through its camera: somebody who holds a card too far away to be read. */
final class CameraFilm {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PICTURES_A_SECOND = 5;
    private static final int SECONDS = 90;
    /** Less than a pixel a module, so that no reader can read it. */
    private static final int CARD = 46;

    private CameraFilm() {}

    /** Writes it as Motion JPEG. */
    static Path write(Path file) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        Frame frame = frame(scene());
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT)) {
            recorder.setFormat("avi");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MJPEG);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUVJ420P);
            recorder.setFrameRate(PICTURES_A_SECOND);
            recorder.start();
            for (int i = 0; i < SECONDS * PICTURES_A_SECOND; i++) {
                recorder.record(frame, avutil.AV_PIX_FMT_GRAY8);
            }
        }
        return file;
    }

    private static BufferedImage scene() throws IOException {
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = scene.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(205, 205, 205), WIDTH, HEIGHT, new Color(120, 120, 120)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(90, 90, 90));
        pen.fillRoundRect(150, 250, 340, 300, 160, 160);
        pen.setColor(new Color(165, 165, 165));
        pen.fillOval(240, 80, 160, 200);
        byte[] card = new BadgeImage(4).png("TOO FAR AWAY TO BE READ ".repeat(6), List.of());
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(card)), 390, 300, CARD, CARD, null);
        pen.dispose();
        return scene;
    }

    private static Frame frame(BufferedImage picture) {
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        Frame frame = new Frame(WIDTH, HEIGHT, Frame.DEPTH_UBYTE, 1);
        ByteBuffer rows = (ByteBuffer) frame.image[0];
        for (int y = 0; y < HEIGHT; y++) {
            rows.put(y * frame.imageStride, pixels, y * WIDTH, WIDTH);
        }
        return frame;
    }
}
