package org.reststop.command;

import org.reststop.command.hq.HqRefusal;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.Texts;
import org.reststop.config.SettingsException;
import org.reststop.store.backup.BackupException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed and what to do; only what nobody foresaw shows where in the code it was. */
final class FailedCall implements IExecutionExceptionHandler {
    private final Texts texts;

    FailedCall(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        switch (failure) {
            case CommandFailure known -> command.getErr().println(known.getMessage());
            case SettingsException known -> command.getErr().println(known.getMessage());
            case BackupException known ->
                command.getErr().println(texts.say("backup." + known.problem().name(), known.detail()));
            case HqRefusal refusal ->
                command.getErr().println(texts.say("hq." + refusal.kind().name(), refusal.hq(), refusal.detail()));
            default -> {
                command.getErr().println(texts.say("command.unforeseen", failure.toString()));
                failure.printStackTrace(command.getErr());
            }
        }
        return 1;
    }
}
