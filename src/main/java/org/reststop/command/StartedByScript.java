package org.reststop.command;

import java.util.concurrent.Callable;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A program with a Java of its own, which the script starts before it comes here: only its help is given here. */
@Command
@SuppressWarnings("NullAway.Init")
final class StartedByScript implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Unmatched
    private String[] rest;

    @Spec
    private CommandSpec spec;

    private final Texts texts;

    StartedByScript(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() {
        spec.commandLine().getErr().println(texts.say("command.by-script", spec.name()));
        return 2;
    }
}
