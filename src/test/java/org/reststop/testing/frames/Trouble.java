package org.reststop.testing.frames;

import java.util.Random;

/** What makes a frame hard to read, each in five levels. */
public enum Trouble {
    DISTANCE(.45, .32, .23, .165, .12),
    ROTATION(15, 45, 90, 135, 180),
    TILT(25, 38, 48, 56, 63),
    DEFOCUS(1.0, 1.6, 2.2, 2.8, 3.4),
    MOTION(4, 7, 10, 13, 17),
    NOISE(10, 20, 32, 46, 62),
    GLARE(.10, .15, .20, .26, .33),
    LOW_LIGHT(.5, .28, .16, .09, .05),
    MOIRE(.25, .4, .55, .7, .85),
    COVER(.04, .08, .12, .16, .20),
    MIXED(.2, .4, .6, .8, 1);

    public static final int LEVELS = 5;

    private final double[] amounts;

    Trouble(double... amounts) {
        this.amounts = amounts;
    }

    /** How hard a level is meant to be: 0 and 1 easy, 2 medium, 3 and 4 hard. */
    public static String hardness(int level) {
        return level < 2 ? "easy" : level == 2 ? "medium" : "hard";
    }

    /** A scene with this trouble; all else about it is as random says, and harmless. */
    Scene scene(int level, Random random) {
        double amount = amounts[level];
        Scene scene = Scene.harmless(random);
        return switch (this) {
            case DISTANCE -> scene.withWidth(amount * (.95 + .1 * random.nextDouble()));
            case ROTATION -> scene.withRoll(Math.toRadians(amount * (2 * random.nextDouble() - 1)));
            case TILT -> scene.withTilt(Math.toRadians(amount));
            case DEFOCUS -> scene.withBlur(amount);
            case MOTION -> scene.withSmear(amount);
            case NOISE -> scene.withGrain(amount);
            case GLARE -> scene.withShine(amount);
            case LOW_LIGHT -> scene.withGain(amount);
            case MOIRE -> scene.withGrid(amount);
            case COVER -> scene.withCover(amount);
            case MIXED ->
                scene.withWidth(.38 - .14 * amount)
                        .withRoll(2 * Math.PI * random.nextDouble())
                        .withTilt(Math.toRadians(40 * amount))
                        .withBlur(.6 + .9 * amount)
                        .withSmear(5 * amount)
                        .withGrain(4 + 12 * amount)
                        .withGain(1 - .65 * amount)
                        .withShine(.12 * amount);
        };
    }
}
