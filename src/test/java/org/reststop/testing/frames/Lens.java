package org.reststop.testing.frames;

import java.util.Random;
import org.reststop.kiosk.scan.qr.GrayImage;

/** What lens, hand, light and sensor make of a scene. */
final class Lens {
    private Lens() {}

    static GrayImage photograph(float[] greys, int width, int height, Scene scene, Random random) {
        if (scene.grid() > 0) {
            addBands(greys, width, height, scene.grid(), random);
        }
        double scale = width / 640.0;
        blur(greys, width, height, scene.blur() > .6 ? scene.blur() * scale : scene.blur());
        if (scene.smear() > 0) {
            smear(greys, width, height, scene.smear() * scale, 2 * Math.PI * random.nextDouble());
        }
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            double lit = Math.min(255, greys[i]) * scene.gain();
            double noise = random.nextGaussian() * Math.sqrt(scene.grain() * scene.grain() + .04 * lit);
            pixels[i] = (byte) Math.clamp(Math.round(lit + 6 * (1 - scene.gain()) + noise), 0, 255);
        }
        return new GrayImage(width, height, pixels);
    }

    /** A screen's refresh, seen as bands. */
    private static void addBands(float[] greys, int width, int height, double grid, Random random) {
        double period = height / (2 + 4 * random.nextDouble());
        double phase = random.nextDouble() * period;
        for (int y = 0; y < height; y++) {
            double factor = 1 - .35 * grid * (.5 + .5 * Math.sin(2 * Math.PI * (y + phase) / period));
            for (int x = 0; x < width; x++) {
                greys[y * width + x] *= (float) factor;
            }
        }
    }

    private static void blur(float[] greys, int width, int height, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        float[] line = new float[Math.max(width, height)];
        for (int y = 0; y < height; y++) {
            blurLine(greys, y * width, 1, width, weights, line);
        }
        for (int x = 0; x < width; x++) {
            blurLine(greys, x, width, height, weights, line);
        }
    }

    private static void blurLine(float[] greys, int start, int step, int count, float[] weights, float[] line) {
        int reach = weights.length / 2;
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (int k = -reach; k <= reach; k++) {
                sum += weights[k + reach] * greys[start + Math.clamp(i + k, 0, count - 1) * step];
            }
            line[i] = sum;
        }
        for (int i = 0; i < count; i++) {
            greys[start + i * step] = line[i];
        }
    }

    private static void smear(float[] greys, int width, int height, double length, double angle) {
        int steps = (int) Math.ceil(2 * length);
        float[] still = greys.clone();
        double dx = Math.cos(angle) * length / steps;
        double dy = Math.sin(angle) * length / steps;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int i = 0; i <= steps; i++) {
                    int column = Math.clamp(Math.round(x + dx * (i - steps / 2.0)), 0, width - 1);
                    int row = Math.clamp(Math.round(y + dy * (i - steps / 2.0)), 0, height - 1);
                    sum += still[row * width + column];
                }
                greys[y * width + x] = (float) (sum / (steps + 1));
            }
        }
    }
}
