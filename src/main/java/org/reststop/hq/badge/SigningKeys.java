package org.reststop.hq.badge;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.BadgeChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Ed25519 keys that sign badges. Public halves are published, so that kiosks verify without a network. */
public final class SigningKeys {
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private static final int MOST = 255;

    private final Store store;
    private final FeedPublisher feed;
    private final Clock clock;
    private final SecureRandom random;

    public SigningKeys(Store store, FeedPublisher feed, Clock clock, SecureRandom random) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.random = random;
    }

    /** A key that will sign badges. */
    public record Renewed(int keyId, Instant signsFrom) {}

    /** Makes and publishes the first key if there is none. */
    public void ensure() {
        store.write(tx -> {
            boolean missing = new BadgeQueries_(tx.session()).findKeys().isEmpty();
            if (missing) {
                publishNew(tx.session(), clock.instant());
            }
            return missing;
        });
    }

    /**
     * Makes and publishes another key, which takes over after a time in which kiosks hear of it. Badges of the keys before
     * it stay good.
     *
     * @param overlap how long the present key still signs; a kiosk that has not exchanged by then does not know badges of
     *     the new key until it does
     * @throws IllegalStateException if there are {@value #MOST} keys already, as many as a badge can name
     */
    public Renewed renew(Duration overlap) {
        Instant from = clock.instant().plus(overlap);
        return store.write(tx -> {
            new BadgeQueries_(tx.session()).retireAll(from);
            return new Renewed(publishNew(tx.session(), from), from);
        });
    }

    private int publishNew(StatelessSession session, Instant signsFrom) {
        int id = new BadgeQueries_(session).findKeys().size() + 1;
        if (id > MOST) {
            throw new IllegalStateException("a badge can name " + MOST + " keys, and there are as many");
        }
        SigningKey key = make(id, signsFrom);
        session.insert(key);
        feed.publish(session, published(key), null);
        log.info("Signing key {} is made and signs from {} on", id, signsFrom);
        return id;
    }

    /** Every key that a badge may have been signed with. */
    public List<BadgeChange.KeyPublished> published() {
        return store.read(session -> new BadgeQueries_(session)
                .findKeys().stream().map(SigningKeys::published).toList());
    }

    /** The key that signs today. */
    SigningKey current(StatelessSession session) {
        Instant now = clock.instant();
        return new BadgeQueries_(session)
                .findKeys().reversed().stream()
                        .filter(key -> key.signs(now))
                        .findFirst()
                        .orElseThrow();
    }

    private SigningKey make(int keyId, Instant signsFrom) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(keyId, pair, clock.instant(), signsFrom);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static BadgeChange.KeyPublished published(SigningKey key) {
        return new BadgeChange.KeyPublished(key.keyId(), key.publicKey());
    }
}
