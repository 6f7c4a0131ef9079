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
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.reststop.kiosk.scan.BadgeImage;

/** What the tour's kiosk sees through its camera: somebody who holds up a work card, and then one too far away. */
final class CameraFilm {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PICTURES_A_SECOND = 3;
    /** Longer than a registration takes on a machine that is busy. */
    private static final int NEAR_SECONDS = 100;

    private static final int FAR_SECONDS = 320;
    /** Some pixels a module. */
    private static final int NEAR_CARD = 190;

    /** Less than a pixel a module, so that no reader can read it. */
    private static final int CARD = 46;

    private CameraFilm() {}

    /**
     * Writes it as Motion JPEG.
     *
     * @param near what the card says that is held near
     */
    static Path write(Path file, String near) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        // A hand is never quite still.
        List<Frame> held = new ArrayList<>();
        for (int tremble : new int[] {0, 2, 3, 1}) {
            held.add(frame(scene(near, 225 + tremble, 265 - tremble, NEAR_CARD)));
        }
        Frame far = frame(scene("TOO FAR AWAY TO BE READ ".repeat(6), 390, 300, CARD));
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), WIDTH, HEIGHT)) {
            recorder.setFormat("avi");
            recorder.setVideoCodec(avcodec.AV_CODEC_ID_MJPEG);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUVJ420P);
            recorder.setFrameRate(PICTURES_A_SECOND);
            recorder.start();
            for (int i = 0; i < NEAR_SECONDS * PICTURES_A_SECOND; i++) {
                recorder.record(held.get(i % held.size()), avutil.AV_PIX_FMT_GRAY8);
            }
            for (int i = 0; i < FAR_SECONDS * PICTURES_A_SECOND; i++) {
                recorder.record(far, avutil.AV_PIX_FMT_GRAY8);
            }
        }
        return file;
    }

    private static BufferedImage scene(String text, int x, int y, int side) throws IOException {
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
        byte[] card = new BadgeImage(4).png(text, List.of());
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(card)), x, y, side, side, null);
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
