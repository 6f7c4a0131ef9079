package org.reststop.tour;

/** Where buttons are on the kiosk's upright screen, as shares of its width and height. */
enum Button {
    CONTINUE(0.5, 0.832),
    FINISH(0.5, 0.895),
    NOTICES(0.5, 0.24),
    FIRST_NOTICE(0.5, 0.18),
    STATUS(0.15, 0.975),
    LANGUAGE(0.605, 0.975),
    SYNC_NOW(0.5, 0.826),
    MORE_TIME(0.5, 0.605),
    REGISTER(0.35, 0.579),
    REGISTER_IN_ENGLISH(0.4, 0.62),
    AGREE(0.747, 0.912),
    LETTER_Z(0.627, 0.451),
    SURNAME_ZHANG(0.166, 0.527),
    MASTER(0.5, 0.377),
    COMPANY(0.203, 0.435),
    DIGIT_1(0.203, 0.411),
    DIGIT_2(0.5, 0.411),
    DIGIT_4(0.203, 0.489),
    DIGIT_8(0.5, 0.567),
    REGISTERED(0.5, 0.719);

    final double x;
    final double y;

    Button(double x, double y) {
        this.x = x;
        this.y = y;
    }
}
