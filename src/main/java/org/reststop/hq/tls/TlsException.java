package org.reststop.hq.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** HQ cannot be known by the certificate that its operator gave it. */
public final class TlsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Kind {
        /** It cannot be read: it is not there, or not HQ's to read. */
        UNREADABLE,
        /** It is neither PEM nor PKCS#12. */
        NEITHER,
        /** It holds no certificate. */
        NO_CERTIFICATE,
        /** It holds no private key that is not encrypted. */
        NO_KEY,
        /** The key is not the certificate's. */
        NOT_A_PAIR,
        /** The password does not open it. */
        PASSWORD,
        /** The certificate's days are over, or have not begun. */
        NOT_TODAY
    }

    private final Kind kind;
    private final String file;

    TlsException(Kind kind, Path file, @Nullable Throwable cause) {
        super(file + ": " + kind, cause);
        this.kind = kind;
        this.file = file.toString();
    }

    public Kind kind() {
        return kind;
    }

    /** The file that must be changed. */
    public String file() {
        return file;
    }
}
