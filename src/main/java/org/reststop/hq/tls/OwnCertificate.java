package org.reststop.hq.tls;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HQ's own keys: the current one, by which it is known, and the next, which kiosks hear of long before it is used. Safe
 * to call from any thread.
 */
public final class OwnCertificate implements Certificates {
    private static final Logger log = LoggerFactory.getLogger(OwnCertificate.class);

    /** A certificate's days begin so much before it was made. */
    private static final Duration EARLIER = Duration.ofDays(1);

    private final KeyStoreFile file;
    private final SelfSigned maker;
    private final Collection<String> names;
    private final Clock clock;
    private final KeyRing ring;

    private OwnCertificate(
            KeyStoreFile file, SelfSigned maker, Collection<String> names, Clock clock, List<ServerKey> keys) {
        this.file = file;
        this.maker = maker;
        this.names = List.copyOf(names);
        this.clock = clock;
        this.ring = new KeyRing(keys);
    }

    /**
     * Reads the keys, or makes them if there are none yet.
     *
     * @param path where they are kept, readable by HQ's user alone
     * @param names host names and addresses by which HQ is asked for
     * @throws TlsException if the file is damaged
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    static OwnCertificate open(Path path, Collection<String> names, Clock clock, SecureRandom random) {
        KeyStoreFile file = new KeyStoreFile(path);
        SelfSigned maker = new SelfSigned(random);
        Instant now = clock.instant();
        List<ServerKey> found = file.load();
        List<ServerKey> keys = found.isEmpty()
                ? List.of(maker.newKey(names, now), maker.newKey(names, now))
                : found.stream().map(key -> maker.upToDate(key, names, now)).toList();
        if (!keys.equals(found)) {
            file.save(keys);
            log.info("HQ's own certificate for {} is in {}", names, path);
        }
        OwnCertificate own = new OwnCertificate(file, maker, names, clock, keys);
        file.tell(own.pins());
        return own;
    }

    @Override
    public SSLContext context() {
        return ring.context();
    }

    /** The current key's and the next one's. */
    @Override
    public List<String> pins() {
        return ring.keys().stream().map(ServerKey::pin).toList();
    }

    /** Since when, at the latest, kiosks are told of the next key: a certificate's times are whole seconds, cut down. */
    public Instant nextKnownSince() {
        Instant made =
                ring.keys().getLast().certificate().getNotBefore().toInstant().plus(EARLIER);
        return made.plusSeconds(1);
    }

    /** Makes the next key the current one, from the next handshake on, and draws another next one. */
    public synchronized void rotate() {
        List<ServerKey> keys = List.of(ring.keys().getLast(), maker.newKey(names, clock.instant()));
        file.save(keys);
        ring.use(keys);
        file.tell(pins());
        log.info("HQ is known by its next key now, {}", keys.getFirst());
    }
}
