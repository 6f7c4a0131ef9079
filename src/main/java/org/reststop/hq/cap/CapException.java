package org.reststop.hq.cap;

/** A message is not CAP 1.2, or not to be read safely. The message says what is wrong, without its texts. */
final class CapException extends Exception {
    private static final long serialVersionUID = 1L;

    CapException(String problem) {
        super(problem, null, false, false);
    }

    /** What is wrong, in English. */
    String problem() {
        return String.valueOf(getMessage());
    }
}
