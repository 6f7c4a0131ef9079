package org.reststop.command;

import java.io.PrintWriter;
import org.reststop.command.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with a command as it was typed, and how it is called. */
final class WrongCall implements IParameterExceptionHandler {
    private final Texts texts;

    WrongCall(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(texts.say("command.wrong", String.valueOf(wrong.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println();
        command.usage(err);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
