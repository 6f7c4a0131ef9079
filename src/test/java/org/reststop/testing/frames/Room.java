package org.reststop.testing.frames;

import java.util.Random;

/** What is behind the card: a wall and fourteen things before it. */
final class Room {
    private final int width;
    private final int height;
    private final Random random;

    Room(int width, int height, Random random) {
        this.width = width;
        this.height = height;
        this.random = random;
    }

    float[] greys() {
        float[] greys = new float[width * height];
        double base = 70 + 90 * random.nextDouble();
        double slopeX = 60 * random.nextGaussian() / width;
        double slopeY = 60 * random.nextGaussian() / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                greys[y * width + x] = (float) (base + slopeX * (x - width / 2.0) + slopeY * (y - height / 2.0));
            }
        }
        for (int i = 0; i < 14; i++) {
            addThing(greys);
        }
        return greys;
    }

    private void addThing(float[] greys) {
        double x0 = random.nextDouble() * width;
        double y0 = random.nextDouble() * height;
        double halfWidth = width * (.02 + .15 * random.nextDouble());
        double halfHeight = width * (.02 + .15 * random.nextDouble());
        double grey = 30 + 190 * random.nextDouble();
        boolean round = random.nextBoolean();
        for (int y = (int) Math.max(0, y0 - halfHeight); y < Math.min(height, y0 + halfHeight); y++) {
            for (int x = (int) Math.max(0, x0 - halfWidth); x < Math.min(width, x0 + halfWidth); x++) {
                double dx = Math.abs(x - x0) / halfWidth;
                double dy = Math.abs(y - y0) / halfHeight;
                if (!round || dx * dx + dy * dy < 1) {
                    greys[y * width + x] = (float) (grey + 25 * Math.sin(dx * 9));
                }
            }
        }
    }
}
