package org.reststop.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.reststop.command.text.Surroundings;
import org.reststop.command.text.Texts;

/**
 * A command as the operator typed it, run in this process.
 *
 * @param status the exit code
 */
public record CommandRun(int status, String out, String err) {
    /** The day on which commands run in tests. */
    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    /** Runs a command in an environment. */
    public static CommandRun of(Map<String, String> env, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Surroundings around = new Surroundings(env, new Texts(env), Clock.fixed(NOW, ZoneOffset.UTC), http);
            int status = RestStop.line(around)
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(args);
            return new CommandRun(status, out.toString(), err.toString());
        }
    }
}
