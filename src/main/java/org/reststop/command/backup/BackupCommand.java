package org.reststop.command.backup;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import org.reststop.store.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Saves a kiosk or HQ to a file, whether it runs or not. */
@Command(name = "backup")
@SuppressWarnings("NullAway.Init")
public final class BackupCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private SavedOptions options;

    @Option(names = "--to", paramLabel = "FILE", descriptionKey = "option.to")
    private @Nullable Path to;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    public BackupCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Saved saved = options.find(around);
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = around.clock();
        Path target = to == null
                ? SavedFiles.usual(saved, saved.program(), clock.instant(), clock.getZone())
                : to.toAbsolutePath();
        Manifest manifest = saved.save(target, new ProgressLines(out, around.texts(), clock));
        out.println(around.texts().say("backup.done", target, manifest.rows()));
        if (options.withIdentity()) {
            out.println(around.texts().say("backup.identity"));
        }
        return 0;
    }
}
