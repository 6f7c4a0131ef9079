package org.reststop.kiosk.register;

/** The questions of a registration, in their order. */
enum Step {
    CONSENT(1),
    SURNAME(2),
    ADDRESS(2),
    FULL_NAME(2),
    COMPANY(3),
    PHONE(4),
    /** The answers are being stored. */
    SAVING(4);

    /** How many a person is told there are. */
    static final int ALL = 4;

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /** What a person is told, 1 to {@link #ALL}. */
    int number() {
        return number;
    }
}
