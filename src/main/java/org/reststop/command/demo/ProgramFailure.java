package org.reststop.command.demo;

import java.nio.file.Path;
import java.util.List;

/** A program did not come up. */
public final class ProgramFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String program;
    private final String what;
    private final transient Path log;
    private final transient List<String> lastLines;

    ProgramFailure(String program, String what, Path log, List<String> lastLines) {
        super(program + ": " + what + ", log " + log + System.lineSeparator() + String.join("\n", lastLines));
        this.program = program;
        this.what = what;
        this.log = log;
        this.lastLines = List.copyOf(lastLines);
    }

    /** {@code hq} or {@code kiosk}. */
    public String program() {
        return program;
    }

    /** How it ended, or how long was waited. */
    public String what() {
        return what;
    }

    /** Where everything that it printed is. */
    public Path log() {
        return log;
    }

    /** The end of that. */
    public List<String> lastLines() {
        return lastLines;
    }
}
