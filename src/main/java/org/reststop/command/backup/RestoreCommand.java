package org.reststop.command.backup;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import org.reststop.command.text.Texts;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a kiosk or HQ back from a file, whether it runs or not. What was there is saved first. */
@Command(name = "restore")
@SuppressWarnings("NullAway.Init")
public final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private SavedOptions options;

    @Parameters(paramLabel = "FILE", descriptionKey = "option.from")
    private Path from;

    @Option(names = "--no-safety-copy", descriptionKey = "option.no-safety-copy")
    private boolean noSafetyCopy;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    public RestoreCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Saved saved = options.find(around);
        Texts texts = around.texts();
        Clock clock = around.clock();
        PrintWriter out = spec.commandLine().getOut();
        Path source = from.toAbsolutePath();
        // Before anything is saved or stopped: what is no backup shall be said at once.
        BackupFile.open(source).close();
        if (!noSafetyCopy && saved.exists()) {
            Path before = SavedFiles.usual(saved, "before-restore", clock.instant(), clock.getZone());
            saved.withoutIdentity().save(before, new ProgressLines(out, texts, clock));
            out.println(texts.say("restore.before", before));
        }
        Manifest manifest = saved.restore(source, new ProgressLines(out, texts, clock));
        String madeAt = manifest.madeAt()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(clock.getZone())
                .toLocalDateTime()
                .toString();
        out.println(texts.say("restore.done", source, manifest.rows(), madeAt));
        out.println(texts.say("restore.done." + saved.program()));
        if (options.withIdentity()) {
            out.println(texts.say("restore.identity"));
        }
        return 0;
    }
}
