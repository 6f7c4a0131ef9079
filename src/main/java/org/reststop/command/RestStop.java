package org.reststop.command;

import ch.qos.logback.classic.Level;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.reststop.command.backup.BackupCommand;
import org.reststop.command.backup.RestoreCommand;
import org.reststop.command.badge.BadgeCommand;
import org.reststop.command.demo.DemoCommand;
import org.reststop.command.doctor.DoctorCommand;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import org.reststop.command.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The operator's commands; {@code scripts/reststop} starts it. */
@Command(name = "reststop")
@SuppressWarnings("NullAway.Init")
public final class RestStop implements Runnable {
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Texts texts;

    private RestStop(Texts texts) {
        this.texts = texts;
    }

    /** Runs one command and exits: 0 done, 1 failed, 2 wrongly called. */
    public static void main(String[] args) {
        // Commands say themselves what happened; what the store logs would stand between their lines.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
        }
        Map<String, String> env = System.getenv();
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        Surroundings around = new Surroundings(env, new Texts(env), Clock.systemDefaultZone(), http);
        int status = line(around)
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(args);
        System.exit(status);
    }

    /** All commands, for {@link #main} and for tests that give their own output streams. */
    static CommandLine line(Surroundings around) {
        Texts texts = around.texts();
        return new CommandLine(new RestStop(texts))
                .addSubcommand(new DemoCommand(around))
                .addSubcommand("kiosk", new StartedByScript(texts))
                .addSubcommand("hq", new StartedByScript(texts))
                .addSubcommand("bench", new StartedByScript(texts))
                .addSubcommand(BadgeCommand.line(around))
                .addSubcommand(new BackupCommand(around))
                .addSubcommand(new RestoreCommand(around))
                .addSubcommand(new DoctorCommand(around))
                .addSubcommand(new VersionCommand(texts))
                .setResourceBundle(texts.bundle())
                .setParameterExceptionHandler(new WrongCall(texts))
                .setExecutionExceptionHandler(new FailedCall(texts));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), texts.say("command.which"));
    }

    /** Codes and names come in every script, whatever the terminal's locale claims. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
