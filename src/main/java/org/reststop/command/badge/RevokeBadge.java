package org.reststop.command.badge;

import java.util.concurrent.Callable;
import org.reststop.command.hq.HqOptions;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has HQ revoke a badge by its serial. */
@Command(name = "revoke")
@SuppressWarnings("NullAway.Init")
final class RevokeBadge implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private HqOptions hq;

    @Parameters(paramLabel = "SERIAL", descriptionKey = "option.serial")
    private long serial;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason", required = true)
    private String reason;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    RevokeBadge(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        hq.connect(around.http(), around.texts(), around.env()).revoke(serial, reason);
        spec.commandLine().getOut().println(around.texts().say("badge.revoked", String.valueOf(serial)));
        return 0;
    }
}
