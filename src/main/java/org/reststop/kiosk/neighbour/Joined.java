package org.reststop.kiosk.neighbour;

/** What came of "me too". */
public sealed interface Joined {
    /** @param supporters how many there are now, as far as this kiosk knows */
    record Counted(int supporters) implements Joined {}

    /** She had joined before, or raised it herself. */
    record Before() implements Joined {}

    /** Too many in an hour. */
    record TooMany() implements Joined {}

    /** HQ has taken the need away. */
    record Gone() implements Joined {}

    /** It could not be stored. */
    record NotKept() implements Joined {}
}
