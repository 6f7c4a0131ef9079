package org.reststop.command.doctor;

/** What a check found, in the operator's words. */
sealed interface Finding {
    /** What was found. */
    String what();

    /** As it should be. */
    record Good(String what) implements Finding {}

    /** @param advice what to do about it */
    record Bad(String what, String advice) implements Finding {}

    /** Nothing to check here; {@code what} says why. */
    record NotChecked(String what) implements Finding {}
}
