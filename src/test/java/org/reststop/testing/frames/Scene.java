package org.reststop.testing.frames;

import java.util.Random;

/**
 * What the camera sees and how.
 *
 * @param width of the code, as a share of the frame's width
 * @param roll the card turned in its plane, radians
 * @param tilt the card out of the picture's plane, radians
 * @param blur the lens's, sigma in pixels of a frame 640 wide
 * @param smear the way that the hand moves during the exposure, in the same pixels
 * @param grain the sensor's noise, sigma in grey levels
 * @param shine the size of a reflection, sigma in widths of the code; 0 for none
 * @param gain the exposure, 1 for right
 * @param grid how deep the gaps between a phone screen's pixels are, 0 for a printed card
 * @param cover how much of the code a thumb covers, as a share
 */
record Scene(
        double width,
        double roll,
        double tilt,
        double blur,
        double smear,
        double grain,
        double shine,
        double gain,
        double grid,
        double cover) {
    static Scene harmless(Random random) {
        return new Scene(
                .28 + .1 * random.nextDouble(),
                Math.toRadians(10 * random.nextGaussian()),
                Math.toRadians(12 * random.nextDouble()),
                .6,
                0,
                3,
                0,
                1,
                0,
                0);
    }

    Scene withWidth(double value) {
        return new Scene(value, roll, tilt, blur, smear, grain, shine, gain, grid, cover);
    }

    Scene withRoll(double value) {
        return new Scene(width, value, tilt, blur, smear, grain, shine, gain, grid, cover);
    }

    Scene withTilt(double value) {
        return new Scene(width, roll, value, blur, smear, grain, shine, gain, grid, cover);
    }

    Scene withBlur(double value) {
        return new Scene(width, roll, tilt, value, smear, grain, shine, gain, grid, cover);
    }

    Scene withSmear(double value) {
        return new Scene(width, roll, tilt, blur, value, grain, shine, gain, grid, cover);
    }

    Scene withGrain(double value) {
        return new Scene(width, roll, tilt, blur, smear, value, shine, gain, grid, cover);
    }

    Scene withShine(double value) {
        return new Scene(width, roll, tilt, blur, smear, grain, value, gain, grid, cover);
    }

    Scene withGain(double value) {
        return new Scene(width, roll, tilt, blur, smear, grain, shine, value, grid, cover);
    }

    Scene withGrid(double value) {
        return new Scene(width, roll, tilt, blur, smear, grain, shine, gain, value, cover);
    }

    Scene withCover(double value) {
        return new Scene(width, roll, tilt, blur, smear, grain, shine, gain, grid, value);
    }
}
