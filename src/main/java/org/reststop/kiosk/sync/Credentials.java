package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.ExchangeResponse.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By what the kiosk and HQ know each other, as it changes while they talk. A new secret is on disk before HQ hears of
 * it, and in use only once HQ has said that it takes it; HQ takes the old one until then. So neither side can be cut
 * off at any step, whatever answer is lost. For one thread at a time, but for {@link #pins} and {@link #secret}.
 */
final class Credentials {
    /** How long a secret is used. */
    static final Duration LIFE = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(Credentials.class);
    private static final Duration CLOCK_DOUBT = Duration.ofDays(1);

    private final Optional<IdentityFile> file;
    private final Clock clock;
    private final RandomGenerator random;
    private final Set<String> refused = new HashSet<>();
    private volatile Identity identity;
    private volatile String secret;
    private boolean ordered;
    private boolean complained;

    /**
     * @param file where the identity is kept; without one the secret stays as it is
     * @param random draws secrets: fit for that, but in a simulation
     */
    Credentials(Identity identity, Optional<IdentityFile> file, Clock clock, RandomGenerator random) {
        this.identity = identity;
        this.secret = identity.secret();
        this.file = file;
        this.clock = clock;
        this.random = random;
    }

    Identity identity() {
        return identity;
    }

    /** The keys that HQ may be known by. Called from any thread. */
    List<String> pins() {
        return identity.pins();
    }

    /** The one to send. Called from any thread. */
    String secret() {
        return secret;
    }

    /** SHA-256 of the secret that HQ should take from now on, drawn and kept first if it is time; null if none. */
    @Nullable
    String proposal() {
        if (!secret.equals(identity.secret())) {
            // HQ has gone back in time and may hear of the one in use once more.
            return hash(identity.secret());
        }
        String pending = pending();
        if (pending == null && file.isPresent() && isDue()) {
            pending = draw();
        }
        return pending == null ? null : hash(pending);
    }

    private boolean isDue() {
        Rotation rotation = identity.rotation();
        Instant since = rotation == null ? null : rotation.since();
        if (ordered || since == null) {
            return true;
        }
        // A clock that was far ahead when the secret was drawn must not keep it in use for years.
        Duration age = Duration.between(since, clock.instant());
        return age.compareTo(LIFE) >= 0 || age.compareTo(CLOCK_DOUBT.negated()) < 0;
    }

    private @Nullable String draw() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String drawn =
                identity.kiosk() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Rotation before = identity.rotation();
        Rotation next =
                before == null ? new Rotation(null, drawn, null) : new Rotation(before.since(), drawn, before.former());
        return keep(identity.with(next)) ? drawn : null;
    }

    /** HQ wants another secret to be used. */
    void order() {
        ordered = true;
    }

    /**
     * HQ has answered.
     *
     * @param trust what it said; null if it is too old to say anything
     * @param met the pin of the key that it was known by; empty without TLS
     */
    void answered(@Nullable Trust trust, Optional<String> met) {
        refused.clear();
        boolean accepted = trust != null && trust.secretAccepted();
        Identity next = identity;
        if (pending() instanceof String pending && (accepted || secret.equals(pending))) {
            next = next.with(pending, new Rotation(clock.instant(), null, next.secret()));
        }
        List<String> said = trust == null ? null : trust.pins();
        next = next.withPins(new PinChange(identity.pins(), met).after(said));
        if (!next.equals(identity)) {
            boolean anotherSecret = !next.secret().equals(identity.secret());
            if (keep(next) && anotherSecret) {
                ordered = false;
                log.info("This kiosk uses a new secret");
            }
        }
        if (accepted) {
            secret = identity.secret();
        }
    }

    /** HQ refused the secret; whether there is another that it may know. If not, the usual one is tried again next time. */
    boolean tryAnother() {
        refused.add(secret);
        Rotation rotation = identity.rotation();
        Optional<String> other = Stream.of(identity.secret(), pending(), rotation == null ? null : rotation.former())
                .filter(Objects::nonNull)
                .map(candidate -> (String) candidate)
                .filter(candidate -> !refused.contains(candidate))
                .findFirst();
        secret = other.orElse(identity.secret());
        if (other.isEmpty()) {
            refused.clear();
        }
        return other.isPresent();
    }

    private @Nullable String pending() {
        Rotation rotation = identity.rotation();
        return rotation == null ? null : rotation.pending();
    }

    private boolean keep(Identity next) {
        try {
            file.ifPresent(kept -> kept.save(next));
            identity = next;
            complained = false;
            return true;
        } catch (IdentityException e) {
            // Once: a full disk must not fill the log, which is on it.
            if (!complained) {
                log.warn("What this kiosk and HQ know each other by stays as it is: {}", e.getMessage());
            }
            complained = true;
            return false;
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
