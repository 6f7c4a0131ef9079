package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that came to pass with a need, as its author is told. */
@Entity
@Table(name = "need_step")
@IdClass(StoryStep.Key.class)
@SuppressWarnings("NullAway.Init")
public class StoryStep {
    /** @param number from 1, in their order */
    public record Key(UUID needId, int number) implements Serializable {}

    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Id
    private int number;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false, length = 24)
    private String act;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private NeedState state;

    @Column(length = 120)
    private @Nullable String party;

    @Column(nullable = false, length = 4000)
    private String words;

    protected StoryStep() {}

    /** @param key which one of which need it is */
    public StoryStep(Key key, Told told) {
        this.needId = key.needId();
        this.number = key.number();
        this.at = told.at();
        this.act = told.act();
        this.state = told.state();
        this.party = told.party();
        this.words = told.words();
    }

    /**
     * What is told.
     *
     * @param at by HQ's clock
     * @param act what was done, such as {@code assign}; a screen that does not know it tells the state
     * @param state the need's after it
     * @param party on whom it waits, to whom it was given or referred; null if on nobody
     * @param words of whoever did it; perhaps empty
     */
    public record Told(
            Instant at,
            String act,
            NeedState state,
            @Nullable String party,
            String words) {}

    public Key key() {
        return new Key(needId, number);
    }

    public Told told() {
        return new Told(at, act, state, party, words);
    }
}
