package org.reststop.tour;

/** Where buttons are on the kiosk's upright screen, as shares of its width and height. */
enum Button {
    CONTINUE(0.5, 0.832),
    FINISH(0.5, 0.895),
    NOTICES(0.5, 0.24),
    FIRST_NOTICE(0.5, 0.18),
    STATUS(0.15, 0.975),
    LANGUAGE(0.88, 0.975),
    SYNC_NOW(0.5, 0.826),
    MORE_TIME(0.5, 0.605);

    final double x;
    final double y;

    Button(double x, double y) {
        this.x = x;
        this.y = y;
    }
}
