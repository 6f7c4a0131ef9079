package org.reststop.kiosk.scan;

/** How many pictures are worth decompressing: all while something happens, few while nothing does. Any thread. */
final class Pace {
    private static final double IDLE_PER_SECOND = 5;
    private static final int MOST = 11;

    private volatile boolean idle;

    void setIdle(boolean idle) {
        this.idle = idle;
    }

    /** How many pictures to pass over before the next. */
    int toPass(double framesPerSecond) {
        return idle ? Math.clamp(Math.round(framesPerSecond / IDLE_PER_SECOND) - 1, 0, MOST) : 0;
    }
}
