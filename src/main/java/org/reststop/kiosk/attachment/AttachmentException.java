package org.reststop.kiosk.attachment;

import org.jspecify.annotations.Nullable;

/** An attachment was not kept, and why; nothing is left of it. */
public final class AttachmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** Each has a text for the person. */
    public enum Problem {
        /** What waits for HQ takes all the room that attachments may take. */
        FULL,
        TOO_LARGE,
        /** The content is not what it was said to be. */
        UNREADABLE,
        /** The disk did not take it. */
        NOT_STORED
    }

    AttachmentException(Problem problem, @Nullable Throwable cause) {
        super("the attachment was not kept: " + problem, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
