package org.reststop.hq.http;

/** A handler's way of saying no: the door answers with the status and a JSON error. Not a failure of HQ's. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    /**
     * @param status 400 to 499, 503 or 507
     * @param error a word for programs, such as {@code code-refused}
     * @param detail a sentence for whoever wrote the program; no personal data
     */
    public Refusal(int status, String error, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.error = error;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The word for programs. */
    public String error() {
        return error;
    }

    /** The sentence. */
    public String detail() {
        String detail = getMessage();
        return detail == null ? "" : detail;
    }
}
