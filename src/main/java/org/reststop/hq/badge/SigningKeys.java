package org.reststop.hq.badge;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.ChangeBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Ed25519 keys that sign badges. Public halves are published, so that kiosks verify without a network. */
public final class SigningKeys {
    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

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

    /** Makes and publishes the first key if there is none. */
    public void ensure() {
        store.write(tx -> {
            boolean missing = new BadgeQueries_(tx.session()).findSigning().isEmpty();
            if (missing) {
                SigningKey key = make(new BadgeQueries_(tx.session()).findKeys().size() + 1);
                tx.session().insert(key);
                feed.publish(tx.session(), published(key), null);
                log.info("Signing key {} is made", key.keyId());
            }
            return missing;
        });
    }

    /** Every key that a badge may have been signed with. */
    public List<ChangeBody.BadgeKeyPublished> published() {
        return store.read(session -> new BadgeQueries_(session)
                .findKeys().stream().map(SigningKeys::published).toList());
    }

    /** The key that signs today. */
    SigningKey current(StatelessSession session) {
        return new BadgeQueries_(session).findSigning().getFirst();
    }

    private SigningKey make(int keyId) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(keyId, pair, clock.instant());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static ChangeBody.BadgeKeyPublished published(SigningKey key) {
        return new ChangeBody.BadgeKeyPublished(key.keyId(), key.publicKey());
    }
}
