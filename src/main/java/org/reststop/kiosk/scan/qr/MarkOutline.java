package org.reststop.kiosk.scan.qr;

import org.jspecify.annotations.Nullable;

/**
 * Fits the outline of a mark on the grey picture: rays leave the centre through the white ring and the black ring, and
 * four sides are laid through the points where they come out, to a fraction of a pixel.
 */
final class MarkOutline {
    private static final int RAYS = 64;
    private static final int FAINTEST_CONTRAST = 8;
    private static final double[] COS = new double[RAYS];
    private static final double[] SIN = new double[RAYS];

    static {
        for (int i = 0; i < RAYS; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / RAYS);
            SIN[i] = Math.sin(2 * Math.PI * i / RAYS);
        }
    }

    private final GrayImage image;
    private final double[] pointX = new double[RAYS];
    private final double[] pointY = new double[RAYS];
    private final double[] quadX = new double[4];
    private final double[] quadY = new double[4];
    private final double[] normalX = new double[4];
    private final double[] normalY = new double[4];
    private final double[] offset = new double[4];
    private int points;

    MarkOutline(GrayImage image) {
        this.image = image;
    }

    /** The mark about a candidate, or null if there is none. */
    @Nullable
    Mark about(MarkCandidates.Candidate candidate) {
        double centreX = candidate.x() + 0.5;
        double centreY = candidate.y() + 0.5;
        double size = candidate.size();
        double black = blackIn(centreX, centreY, size);
        double white = whiteAround(centreX, centreY, size);
        if (white - black < FAINTEST_CONTRAST) {
            return null;
        }
        double threshold = (black + white) / 2;
        castRays(centreX, centreY, size, threshold);
        if (points < RAYS * 3 / 4 || !roughCorners(centreX, centreY)) {
            return null;
        }
        for (int pass = 0; pass < 2; pass++) {
            if (!fitSides() || !intersectSides()) {
                return null;
            }
        }
        return mark(centreX, centreY, size, threshold);
    }

    private double blackIn(double x, double y, double size) {
        double sum = 0;
        for (int i = 0; i < RAYS; i += 4) {
            sum += image.at(x + size / 14 * COS[i], y + size / 14 * SIN[i]);
        }
        return sum * 4 / RAYS;
    }

    /** The mean over the rays of the brightest point between the core and the ring. */
    private double whiteAround(double x, double y, double size) {
        double sum = 0;
        double step = Math.max(0.5, size / 40);
        for (int i = 0; i < RAYS; i += 4) {
            double brightest = 0;
            for (double r = size * 0.15; r < size * 0.55; r += step) {
                brightest = Math.max(brightest, image.at(x + r * COS[i], y + r * SIN[i]));
            }
            sum += brightest;
        }
        return sum * 4 / RAYS;
    }

    private void castRays(double x, double y, double size, double threshold) {
        points = 0;
        double step = Math.max(0.5, size / 60);
        for (int i = 0; i < RAYS; i++) {
            double way = castRay(x, y, i, size * 1.6, step, threshold);
            if (way > 0) {
                pointX[points] = x + way * COS[i];
                pointY[points++] = y + way * SIN[i];
            }
        }
    }

    /** How far out the ray leaves the black ring, or -1 if it does not. */
    private double castRay(double x, double y, int ray, double furthest, double step, double threshold) {
        int rings = 0;
        double before = image.at(x, y);
        for (double r = step; r < furthest; r += step) {
            double atX = x + r * COS[ray];
            double atY = y + r * SIN[ray];
            if (atX < 0 || atY < 0 || atX >= image.width() || atY >= image.height()) {
                return -1;
            }
            double grey = image.at(atX, atY);
            if (rings == 0 && grey > threshold || rings == 1 && grey < threshold) {
                rings++;
            } else if (rings == 2 && grey > threshold) {
                return r - step + step * (threshold - before) / (grey - before);
            }
            before = grey;
        }
        return -1;
    }

    /** The two points furthest apart, and on either side the point furthest from their diagonal. */
    private boolean roughCorners(double x, double y) {
        int a = furthestFrom(x, y);
        int c = furthestFrom(pointX[a], pointY[a]);
        a = furthestFrom(pointX[c], pointY[c]);
        int b = furthestBeside(a, c, 1);
        int d = furthestBeside(a, c, -1);
        if (b < 0 || d < 0) {
            return false;
        }
        int[] corners = {a, b, c, d};
        for (int i = 0; i < 4; i++) {
            quadX[i] = pointX[corners[i]];
            quadY[i] = pointY[corners[i]];
        }
        return true;
    }

    private int furthestFrom(double x, double y) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < points; i++) {
            double distance = Math.hypot(pointX[i] - x, pointY[i] - y);
            if (distance > most) {
                most = distance;
                best = i;
            }
        }
        return best;
    }

    private int furthestBeside(int a, int c, int side) {
        double dx = pointX[c] - pointX[a];
        double dy = pointY[c] - pointY[a];
        int best = -1;
        double most = Math.hypot(dx, dy);
        for (int i = 0; i < points; i++) {
            double distance = side * (dx * (pointY[i] - pointY[a]) - dy * (pointX[i] - pointX[a]));
            if (distance > most) {
                most = distance;
                best = i;
            }
        }
        return best;
    }

    /** Each side anew through the points nearest to it, away from its ends. */
    private boolean fitSides() {
        for (int side = 0; side < 4; side++) {
            double startX = quadX[side];
            double startY = quadY[side];
            double dx = quadX[(side + 1) % 4] - startX;
            double dy = quadY[(side + 1) % 4] - startY;
            double length = Math.hypot(dx, dy);
            if (length < 3) {
                return false;
            }
            LineFit line = new LineFit();
            for (int i = 0; i < points; i++) {
                double along = ((pointX[i] - startX) * dx + (pointY[i] - startY) * dy) / (length * length);
                double away = Math.abs((pointX[i] - startX) * dy - (pointY[i] - startY) * dx) / length;
                if (along > 0.12 && along < 0.88 && away < Math.max(1, length / 7)) {
                    line.add(pointX[i], pointY[i]);
                }
            }
            if (line.count() < 4) {
                return false;
            }
            normalX[side] = line.normalX();
            normalY[side] = line.normalY();
            offset[side] = line.offset();
        }
        return true;
    }

    private boolean intersectSides() {
        for (int i = 0; i < 4; i++) {
            int before = (i + 3) % 4;
            double det = normalX[before] * normalY[i] - normalY[before] * normalX[i];
            if (Math.abs(det) < 0.1) {
                return false;
            }
            quadX[i] = (offset[before] * normalY[i] - normalY[before] * offset[i]) / det;
            quadY[i] = (normalX[before] * offset[i] - offset[before] * normalX[i]) / det;
        }
        return true;
    }

    private @Nullable Mark mark(double centreX, double centreY, double size, double threshold) {
        double x = 0;
        double y = 0;
        double side = 0;
        for (int i = 0; i < 4; i++) {
            x += quadX[i] / 4;
            y += quadY[i] / 4;
            side += Math.hypot(quadX[(i + 1) % 4] - quadX[i], quadY[(i + 1) % 4] - quadY[i]) / 4;
        }
        boolean sound = Math.hypot(x - centreX, y - centreY) <= side * 0.4 && side <= size * 2.2 && side >= size * 0.3;
        return sound ? new Mark(x, y, quadX.clone(), quadY.clone(), threshold, side) : null;
    }
}
