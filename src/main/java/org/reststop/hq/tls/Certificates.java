package org.reststop.hq.tls;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.reststop.config.HqSettings;

/** What HQ shows of itself in a TLS handshake. */
public sealed interface Certificates permits OwnCertificate, FileCertificate {
    /** For the server's socket. */
    SSLContext context();

    /** By which keys kiosks know HQ, as in {@link org.reststop.sync.Pins}; empty if an authority vouches for it. */
    List<String> pins();

    /**
     * Opens what the settings name; empty if HQ speaks plain HTTP.
     *
     * @param names host names and addresses for HQ's own certificate
     * @throws TlsException if a file is not what it should be
     * @throws java.io.UncheckedIOException if HQ's own keys cannot be written
     */
    static Optional<Certificates> open(
            HqSettings settings, Collection<String> names, Clock clock, SecureRandom random) {
        HqSettings.Tls tls = settings.network().tls();
        Path folder = settings.dataFolder();
        return switch (tls.mode()) {
            case OFF -> Optional.empty();
            case OWN ->
                Optional.of(OwnCertificate.open(folder.resolve("tls").resolve("own-keys.p12"), names, clock, random));
            case FILE -> Optional.of(FileCertificate.open(tls, clock.instant()));
        };
    }
}
