package org.reststop.command.text;

/** A command cannot do what it was asked. The message is for the operator, in his language, and says what to do. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message whole sentences */
    public CommandFailure(String message) {
        super(message);
    }
}
