package org.reststop.command.badge;

import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about badges. */
@Command(name = "badge")
@SuppressWarnings("NullAway.Init")
public final class BadgeCommand implements Runnable {
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    private BadgeCommand(Surroundings around) {
        this.around = around;
    }

    /** The command with its own commands. */
    public static CommandLine line(Surroundings around) {
        return new CommandLine(new BadgeCommand(around))
                .addSubcommand(new IssueBadge(around))
                .addSubcommand(new PrintBadges(around))
                .addSubcommand(new GivePhoneBadge(around))
                .addSubcommand(new ReadBadges(around))
                .addSubcommand(new RevokeBadge(around))
                .addSubcommand(new RenewKey(around));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), around.texts().say("badge.which"));
    }
}
