package org.reststop.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.reststop.kiosk.scan.qr.GrayImage;

/** Pictures of a folder with what their codes say. */
final class ScanSamples {
    private ScanSamples() {}

    /**
     * @param name of its file, or what it is of
     * @param image is made anew at each call, so that not all need to be held
     * @param text what its code says; empty if there is none
     * @param hardness easy, medium, hard, or photo
     */
    record Sample(String name, Supplier<GrayImage> image, String text, String hardness) {
        Sample held() {
            GrayImage made = image.get();
            return new Sample(name, () -> made, text, hardness);
        }
    }

    static List<Sample> in(Path folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Path text = file.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".txt");
                if (name.matches("(?i).*\\.(png|jpe?g|gif|bmp|tiff?|wbmp)") && Files.exists(text)) {
                    samples.add(new Sample(name, () -> load(file), expected(text), "photo"));
                }
            }
        }
        return samples;
    }

    private static String expected(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static GrayImage load(Path file) {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture == null) {
                return new GrayImage(1, 1, new byte[1]);
            }
            BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            grey.createGraphics().drawImage(picture, 0, 0, Color.WHITE, null);
            return grey(grey);
        } catch (IOException e) {
            return new GrayImage(1, 1, new byte[1]);
        }
    }

    private static GrayImage grey(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] colours = picture.getRGB(0, 0, width, height, null, 0, width);
        byte[] pixels = new byte[colours.length];
        for (int i = 0; i < pixels.length; i++) {
            int red = colours[i] >> 16 & 255;
            int green = colours[i] >> 8 & 255;
            pixels[i] = (byte) ((306 * red + 601 * green + 117 * (colours[i] & 255)) >> 10);
        }
        return new GrayImage(width, height, pixels);
    }
}
