package org.reststop.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used. The message has a line for every problem, in the operator's language. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<SettingsProblem> problems;

    SettingsException(String title, List<SettingsProblem> problems) {
        super(problems.stream()
                .map(problem -> "  " + problem)
                .collect(Collectors.joining(System.lineSeparator(), title + System.lineSeparator(), "")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the file; at least one. */
    public List<SettingsProblem> problems() {
        return problems;
    }
}
