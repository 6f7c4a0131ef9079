package org.reststop.command.hq;

import java.net.URI;

/** HQ did not do what it was asked. The message is for the log; {@link #kind} has its own words for the operator. */
public final class HqRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Kind {
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** The operator's token is not HQ's. */
        TOKEN,
        /** HQ does not know the person, badge or station. */
        UNKNOWN,
        /** Something answers that is not HQ. */
        NOT_HQ,
        /** Any other refusal. */
        OTHER
    }

    private final Kind kind;
    private final URI hq;
    private final String detail;

    HqRefusal(Kind kind, URI hq, String detail) {
        super(hq + ": " + kind + ": " + detail);
        this.kind = kind;
        this.hq = hq;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** The address that was asked. */
    public URI hq() {
        return hq;
    }

    /** What was answered, shortened. */
    public String detail() {
        return detail;
    }
}
