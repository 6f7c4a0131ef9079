package org.reststop.testing.frames;

import java.util.Random;

/** Where the card is: from a pixel to the place on the card that it shows. */
final class Pose {
    private final double focal;
    private final double halfWidth;
    private final double halfHeight;
    private final double[] across = new double[3];
    private final double[] down = new double[3];
    private final double[] normal = new double[3];
    private final double[] centre = new double[3];
    private final double distance;

    /** The card is tilted about a random axis in the picture's plane, after it was rolled. */
    Pose(Scene scene, int width, int height, Random random) {
        focal = .866 * width;
        halfWidth = width / 2.0;
        halfHeight = height / 2.0;
        double axis = 2 * Math.PI * random.nextDouble();
        double cosAxis = Math.cos(axis);
        double sinAxis = Math.sin(axis);
        double cos = Math.cos(scene.tilt());
        double sin = Math.sin(scene.tilt());
        double mixed = cosAxis * sinAxis * (1 - cos);
        double[] tiltedX = {cosAxis * cosAxis * (1 - cos) + cos, mixed, -sinAxis * sin};
        double[] tiltedY = {mixed, sinAxis * sinAxis * (1 - cos) + cos, cosAxis * sin};
        for (int i = 0; i < 3; i++) {
            across[i] = Math.cos(scene.roll()) * tiltedX[i] + Math.sin(scene.roll()) * tiltedY[i];
            down[i] = -Math.sin(scene.roll()) * tiltedX[i] + Math.cos(scene.roll()) * tiltedY[i];
        }
        normal[0] = sinAxis * sin;
        normal[1] = -cosAxis * sin;
        normal[2] = cos;
        centre[2] = focal / (scene.width() * width);
        double room = Math.max(0, .5 - .75 * scene.width());
        centre[0] = (random.nextDouble() - .5) * room * centre[2] * width / focal;
        centre[1] = (random.nextDouble() - .5) * .3 * room * centre[2] * height / focal;
        distance = dot(normal, centre[0], centre[1], centre[2]);
    }

    void locate(double x, double y, double[] place) {
        double rayX = (x - halfWidth) / focal;
        double rayY = (y - halfHeight) / focal;
        double way = distance / dot(normal, rayX, rayY, 1);
        double dx = way * rayX - centre[0];
        double dy = way * rayY - centre[1];
        double dz = way - centre[2];
        place[0] = way > 0 ? dot(across, dx, dy, dz) + .5 : -9;
        place[1] = dot(down, dx, dy, dz) + .5;
    }

    private static double dot(double[] a, double x, double y, double z) {
        return a[0] * x + a[1] * y + a[2] * z;
    }
}
