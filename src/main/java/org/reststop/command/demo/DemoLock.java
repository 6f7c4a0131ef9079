package org.reststop.command.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.Texts;

/** Keeps a demo's folder for one demo; the system lets go of it however the process ends. */
final class DemoLock implements AutoCloseable {
    private final FileChannel channel;

    private DemoLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CommandFailure if another demo runs there, or the folder is not fit for one */
    static DemoLock take(DemoFolder folder, Texts texts) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder.claim(), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new CommandFailure(texts.say("demo.folder", folder.root(), e.toString()));
        }
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new CommandFailure(texts.say("demo.already", folder.root()));
        }
        return new DemoLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
