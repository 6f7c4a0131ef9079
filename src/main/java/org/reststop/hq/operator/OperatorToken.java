package org.reststop.hq.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The operator's token: one that was given, the same for every node, or 256 random bits in a file that only HQ's user
 * may read, made once.
 */
public final class OperatorToken {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int SHORTEST = 32;

    private final byte[] token;

    private OperatorToken(String token) {
        this.token = token.getBytes(UTF_8);
    }

    /** One that was given; no file is made. */
    public static OperatorToken given(String token) {
        return new OperatorToken(token);
    }

    /**
     * Reads the token, or makes it if the file is missing or holds no token.
     *
     * @throws UncheckedIOException if the file can be neither read nor written
     */
    public static OperatorToken open(Path file, SecureRandom random) {
        try {
            if (Files.exists(file)) {
                String found = Files.readString(file).strip();
                if (found.length() >= SHORTEST) {
                    return new OperatorToken(found);
                }
                Files.delete(file);
            }
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(file, token + "\n");
            return new OperatorToken(token);
        } catch (IOException e) {
            throw new UncheckedIOException("the operator's token " + file + " cannot be read or made", e);
        }
    }

    /** Whether a text is the token; takes as long for a near miss as for any other. */
    boolean is(String text) {
        return MessageDigest.isEqual(text.getBytes(UTF_8), token);
    }
}
