package org.reststop.command.badge;

import java.util.concurrent.Callable;
import org.reststop.command.hq.HqOptions;
import org.reststop.command.hq.OperatorApi.PhoneBadge;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has HQ give a person a badge for the phone, and prints the link that one phone takes it up by. */
@Command(name = "phone")
@SuppressWarnings("NullAway.Init")
final class GivePhoneBadge implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Mixin
    private HqOptions hq;

    @Option(names = "--person", paramLabel = "ID", descriptionKey = "option.person", required = true)
    private long person;

    @Option(names = "--days", paramLabel = "N", descriptionKey = "option.days", defaultValue = "365")
    private int days;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    GivePhoneBadge(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        PhoneBadge badge =
                hq.connect(around.http(), around.texts(), around.env()).givePhoneBadge(person, days);
        spec.commandLine()
                .getOut()
                .println(around.texts()
                        .say(
                                "badge.phone-given",
                                String.valueOf(badge.serial()),
                                badge.name(),
                                badge.expires().toString()));
        spec.commandLine().getOut().println(badge.link());
        return 0;
    }
}
