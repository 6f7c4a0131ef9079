package org.reststop.hq.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where another system hears of what comes to pass. */
@Entity
@Table(name = "webhook")
@SuppressWarnings("NullAway.Init")
public class Webhook {
    @Id
    private UUID id;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false, length = 1000)
    private String address;

    @Column(nullable = false, length = 64)
    private String secret;

    /** With commas between them. */
    @Column(nullable = false, length = 400)
    private String kinds;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Webhook() {}

    Webhook(UUID id, HookDraft draft, String secret, Instant at) {
        this.id = id;
        this.name = draft.name();
        this.address = draft.address();
        this.secret = secret;
        this.kinds = draft.kinds().stream().map(Kind::word).sorted().collect(Collectors.joining(","));
        this.createdAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Whose it is. */
    public String name() {
        return name;
    }

    public URI address() {
        return URI.create(address);
    }

    /** What deliveries are signed with. */
    String secret() {
        return secret;
    }

    /** What it hears of. */
    public Set<Kind> kinds() {
        return Arrays.stream(kinds.split(","))
                .flatMap(word -> Kind.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when it hears nothing any more; empty if it does. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    void end(Instant at) {
        endedAt = at;
    }
}
