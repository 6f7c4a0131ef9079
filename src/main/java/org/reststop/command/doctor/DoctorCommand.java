package org.reststop.command.doctor;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import org.reststop.command.text.Texts;
import org.reststop.sync.WireCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a kiosk's machine and says what to do about each failure. */
@Command(name = "doctor")
@SuppressWarnings("NullAway.Init")
public final class DoctorCommand implements Callable<Integer> {
    private static final int NAME_COLUMNS = 10;

    /** A check's result as JSON; the names are part of the command's public output. */
    private record Row(String name, String state, String found, String advice) {}

    private record Report(boolean ok, List<Row> checks) {}

    @Mixin
    private HelpOption help;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.kiosk-config")
    private @Nullable Path config;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--scanner", descriptionKey = "option.scanner")
    private boolean scanner;

    @Option(names = "--device", paramLabel = "DEVICE", descriptionKey = "option.scan-device")
    private @Nullable String device;

    @Option(names = "--seconds", paramLabel = "SECONDS", descriptionKey = "option.scan-seconds")
    private int seconds = 60;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    public DoctorCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (scanner || device != null) {
            ScannerWatch watch = new ScannerWatch(around.texts(), new Checkup(around, config).loadKiosk(), out);
            return watch.watch(System.in, Optional.ofNullable(device), Duration.ofSeconds(seconds)) ? 0 : 1;
        }
        List<Row> rows = new ArrayList<>();
        boolean well = true;
        for (Check check : new Checkup(around, config).checks()) {
            Finding finding = check.look().find();
            well &= !(finding instanceof Finding.Bad);
            rows.add(row(check, finding));
            if (!json) {
                print(out, check, finding);
            }
        }
        if (json) {
            out.println(new String(new WireCodec().toJson(new Report(well, rows)), StandardCharsets.UTF_8));
        } else {
            out.println(around.texts().say(well ? "doctor.well" : "doctor.ill"));
        }
        return well ? 0 : 1;
    }

    private static Row row(Check check, Finding finding) {
        return switch (finding) {
            case Finding.Good(String what) -> new Row(check.name(), "ok", what, "");
            case Finding.Bad(String what, String advice) -> new Row(check.name(), "failed", what, advice);
            case Finding.NotChecked(String what) -> new Row(check.name(), "skipped", what, "");
        };
    }

    private void print(PrintWriter out, Check check, Finding finding) {
        Texts texts = around.texts();
        String mark =
                switch (finding) {
                    case Finding.Good good -> "✓";
                    case Finding.Bad bad -> "✗";
                    case Finding.NotChecked skipped -> "–";
                };
        out.println(mark + " " + padded(texts.say("doctor." + check.name())) + " " + finding.what());
        if (finding instanceof Finding.Bad(String what, String advice)) {
            out.println(" ".repeat(NAME_COLUMNS + 3) + "→ " + advice);
        }
        out.flush();
    }

    /** Chinese characters take two columns of a terminal. */
    private static String padded(String name) {
        int columns = name.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        return name + " ".repeat(Math.max(0, NAME_COLUMNS - columns));
    }
}
