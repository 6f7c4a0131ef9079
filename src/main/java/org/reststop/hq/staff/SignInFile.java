package org.reststop.hq.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file that tells an operator with which passwords HQ was set up: one account a line, its login, password and name
 * between tabs. Only the user that HQ runs as may read it.
 */
public final class SignInFile {
    private final Path file;

    /** @param folder HQ's data folder, which exists */
    public SignInFile(Path folder) {
        this.file = folder.resolve("sign-in.txt");
    }

    /**
     * Adds a line.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void add(String login, String password, String name) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, login + "\t" + password + "\t" + name + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the sign-in cannot be written to " + file, e);
        }
    }
}
