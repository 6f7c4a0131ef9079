package org.reststop.kiosk.scan.qr;

/** The line with the least squared distance from points (total least squares): normal . point = offset. */
final class LineFit {
    private int count;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;
    private double sumYy;

    void add(double x, double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
        sumYy += y * y;
    }

    int count() {
        return count;
    }

    double normalX() {
        return -Math.sin(direction());
    }

    double normalY() {
        return Math.cos(direction());
    }

    double offset() {
        return (normalX() * sumX + normalY() * sumY) / count;
    }

    private double direction() {
        double xx = sumXx - sumX * sumX / count;
        double xy = sumXy - sumX * sumY / count;
        double yy = sumYy - sumY * sumY / count;
        return 0.5 * Math.atan2(2 * xy, xx - yy);
    }
}
