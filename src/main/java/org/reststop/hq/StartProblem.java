package org.reststop.hq;

import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.reststop.config.HqSettings;
import org.reststop.hq.http.PortTakenException;
import org.reststop.hq.tls.TlsException;
import org.reststop.store.StoreException;
import org.reststop.store.StoreInUseException;
import org.reststop.store.StoreTooNewException;

/** Why HQ did not start, as its operator is told: what happened, what to do, and the exit code. */
enum StartProblem {
    UNKNOWN(1),
    PORT(3),
    DATABASE_AWAY(4),
    DATABASE_TOO_NEW(5),
    DATABASE_IN_USE(6),
    DATA_FOLDER(7),
    TLS_UNREADABLE(8),
    TLS_NEITHER(8),
    TLS_NO_CERTIFICATE(8),
    TLS_NO_KEY(8),
    TLS_NOT_A_PAIR(8),
    TLS_PASSWORD(8),
    TLS_NOT_TODAY(8);

    /** The exit code of a wrong command line or wrong settings. */
    static final int USAGE = 2;

    private final int exitCode;

    StartProblem(int exitCode) {
        this.exitCode = exitCode;
    }

    static StartProblem of(RuntimeException failure) {
        return switch (failure) {
            case PortTakenException taken -> PORT;
            case StoreTooNewException tooNew -> DATABASE_TOO_NEW;
            case StoreInUseException inUse -> DATABASE_IN_USE;
            case StoreException away -> DATABASE_AWAY;
            case TlsException tls -> valueOf("TLS_" + tls.kind().name());
            case UncheckedIOException folder -> DATA_FOLDER;
            default -> UNKNOWN;
        };
    }

    int exitCode() {
        return exitCode;
    }

    /** One line of what happened and one of what to do. */
    String tell(HqSettings settings, Locale language, Throwable failure) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "text.hq_start",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String url = settings.database().jdbcUrl();
        Object[] values = {
            settings.host() + ":" + settings.port(),
            settings.dataFolder().toAbsolutePath(),
            url.isEmpty() ? settings.dataFolder().toAbsolutePath().resolve("hq.mv.db") : url,
            failure instanceof TlsException tls ? tls.file() : ""
        };
        return new MessageFormat(texts.getString(name()), language).format(values);
    }
}
