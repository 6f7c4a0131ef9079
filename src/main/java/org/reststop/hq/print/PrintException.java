package org.reststop.hq.print;

/** A card that cannot be printed, and why. No personal data in it. */
public final class PrintException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PrintProblem problem;
    private final String detail;

    PrintException(PrintProblem problem, String detail) {
        super(problem + ": " + detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    public PrintProblem problem() {
        return problem;
    }

    /** What the problem's documentation says of its detail. */
    public String detail() {
        return detail;
    }
}
