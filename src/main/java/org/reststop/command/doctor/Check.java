package org.reststop.command.doctor;

/**
 * One thing that a kiosk needs.
 *
 * @param name of the check in JSON and, after {@code doctor.}, in the texts
 * @param look looks, and waits for what it looks at
 */
record Check(String name, Look look) {
    /** Finds out how something is. Never throws for what it finds. */
    @FunctionalInterface
    interface Look {
        Finding find();
    }
}
