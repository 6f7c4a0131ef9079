package org.reststop.testing.frames;

import java.util.Random;
import org.reststop.kiosk.scan.qr.GrayImage;

/**
 * A pinhole camera, 60 degrees wide, looks at a card in front of clutter; lens, motion, light, reflection and sensor do the
 * rest. A frame follows from the seed, the trouble, its level and its number alone.
 */
public final class Frames {
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BADGE_LENGTH = 127;

    private final long seed;
    private final int width;
    private final int height;

    /** @param width of the frames, in pixels */
    public Frames(long seed, int width, int height) {
        this.seed = seed;
        this.width = width;
        this.height = height;
    }

    /** A frame and the text of the code in it, empty if there is none. */
    public record Frame(GrayImage image, String text) {}

    /** @param level 0 to 4 */
    public Frame of(Trouble trouble, int level, int number) {
        Random random = random(trouble.ordinal() * 100 + level, number);
        String text = badge(random);
        Scene scene = trouble.scene(level, random);
        return new Frame(render(scene, new Card(text, scene, random.nextLong()), random), text);
    }

    /** A frame of the room with nobody in front of the kiosk. */
    public Frame empty(int number) {
        Random random = random(-1, number);
        Scene scene = Scene.harmless(random);
        return new Frame(Lens.photograph(new Room(width, height, random).greys(), width, height, scene, random), "");
    }

    private Random random(int kind, int number) {
        Random random = new Random((seed * 31 + kind) * 1_000_003L + number * 17L + width);
        random.nextLong();
        return random;
    }

    /** As long as a badge's text and of the same alphabet. */
    private static String badge(Random random) {
        StringBuilder text = new StringBuilder("RS1:");
        while (text.length() < BADGE_LENGTH) {
            text.append(BASE45.charAt(random.nextInt(BASE45.length())));
        }
        return text.toString();
    }

    private GrayImage render(Scene scene, Card card, Random random) {
        float[] greys = new Room(width, height, random).greys();
        Pose pose = new Pose(scene, width, height, random);
        double shineU = .5 + .25 * random.nextGaussian();
        double shineV = .5 + .25 * random.nextGaussian();
        double lightX = .25 * random.nextGaussian() / width;
        double lightY = .25 * random.nextGaussian() / height;
        double[] at = new double[2];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int part = 0; part < 4; part++) {
                    pose.locate(x + (part % 2 + .5) / 2, y + (part / 2 + .5) / 2, at);
                    double grey = card.grey(at[0], at[1]);
                    if (grey < 0) {
                        sum += greys[y * width + x];
                    } else {
                        sum += grey + reflection(scene.shine(), at[0] - shineU, at[1] - shineV);
                    }
                }
                double light = 1 + lightX * (x - width / 2.0) + lightY * (y - height / 2.0);
                greys[y * width + x] = (float) (sum / 4 * light);
            }
        }
        return Lens.photograph(greys, width, height, scene, random);
    }

    private static double reflection(double size, double du, double dv) {
        return size == 0 ? 0 : 420 * Math.exp(-(du * du + dv * dv) / (2 * size * size));
    }
}
