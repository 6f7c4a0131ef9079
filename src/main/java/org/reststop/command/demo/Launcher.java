package org.reststop.command.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the programs the way an operator does.
 *
 * @param script {@code scripts/reststop}
 * @param env what the programs find in their environment beside this process's own
 */
public record Launcher(Path script, Map<String, String> env) {
    /**
     * Starts a program. The script becomes the program, so the process is the program's own.
     *
     * @param name {@code hq} or {@code kiosk}
     * @param log takes all that it prints; what an earlier run printed goes
     * @param extra environment of this start alone
     * @throws IOException if the script cannot be run
     */
    public RunningProgram start(String name, Path log, Map<String, String> extra, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString(), name));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // A real database that this shell may be set up for is none of a sample community's business.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("RESTSTOP_HQ_"));
        builder.environment().putAll(env);
        builder.environment().putAll(extra);
        return new RunningProgram(name, builder.start(), log);
    }
}
