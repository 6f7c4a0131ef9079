package org.reststop.kiosk.need;

/** The questions of a need, in their order. */
enum Step {
    CATEGORY(1),
    /** Whom to call first, in an emergency. */
    CALL(1),
    WORDS(2),
    /** The code by which one writes on one's own phone instead. */
    MY_PHONE(2),
    /** A photo beside the words. */
    PHOTO(2),
    /** Where at the station. */
    PLACE(2),
    /** How urgent a report is. */
    URGENCY(2),
    /** Whether it is the same that others asked. */
    OTHERS(3),
    AUTHOR(3),
    PHONE(3),
    REVIEW(4),
    /** It is being stored. */
    SENDING(4),
    /** It is stored. */
    SENT(0),
    /** It is counted with what others asked, and nothing is stored of it. */
    JOINED(0);

    /** How many a person is told there are. */
    static final int ALL = 4;

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /** What a person is told, 1 to {@link #ALL}; 0 if there is nothing more to do. */
    int number() {
        return number;
    }
}
