package org.reststop.command.badge;

import java.util.concurrent.Callable;
import org.reststop.command.hq.HqOptions;
import org.reststop.command.hq.OperatorApi.SigningKey;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has HQ make another key that signs badges; the badges of the keys before it stay good. */
@Command(name = "renew-key")
@SuppressWarnings("NullAway.Init")
final class RenewKey implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private HqOptions hq;

    @Option(names = "--overlap-hours", paramLabel = "N", descriptionKey = "option.overlap-hours", defaultValue = "24")
    private int overlapHours;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    RenewKey(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        SigningKey key = hq.connect(around.http(), around.texts(), around.env()).renewKey(overlapHours);
        spec.commandLine()
                .getOut()
                .println(around.texts()
                        .say(
                                "badge.key-renewed",
                                String.valueOf(key.keyId()),
                                key.signsFrom().toString()));
        return 0;
    }
}
