package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a need, as HQ has told its station; its steps are {@link StoryStep}s. */
@Entity
@Table(name = "need_story")
@SuppressWarnings("NullAway.Init")
public class NeedStory {
    @Id
    @Column(name = "need_id")
    private UUID needId;

    @Column(nullable = false, length = 8)
    private String receipt;

    @Column(nullable = false, length = 32)
    private String category;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private NeedState state;

    private @Nullable LocalDate expected;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Question question;

    @Column(nullable = false)
    private int steps;

    @Column(name = "raised_at", length = 32)
    private @Nullable String raisedAt;

    protected NeedStory() {}

    /**
     * @param tag what names it
     * @param expected the day by which the next thing is promised; null if nothing is
     * @param steps how many there are
     */
    public NeedStory(Tag tag, NeedState state, @Nullable LocalDate expected, Question question, int steps) {
        this.needId = tag.needId();
        this.receipt = tag.receipt().text();
        this.category = tag.category();
        this.personId = tag.personId();
        this.raisedAt = tag.raisedAt();
        this.state = state;
        this.expected = expected;
        this.question = question;
        this.steps = steps;
    }

    /**
     * Which need it is.
     *
     * @param personId who raised it; null unless she had checked in
     * @param raisedAt the station that it was raised at; null if it is this one
     */
    public record Tag(
            UUID needId,
            Receipt receipt,
            String category,
            @Nullable Long personId,
            @Nullable String raisedAt) {}

    public Tag tag() {
        return new Tag(needId, new Receipt(receipt), category, personId, raisedAt);
    }

    public NeedState state() {
        return state;
    }

    /** The day by which it shall be answered, or then done; null if nothing is promised any more. */
    public @Nullable LocalDate expected() {
        return expected;
    }

    /** What its author is asked now. */
    public Question question() {
        return question;
    }

    /** How many steps it has: more than last time means that there is news. */
    public int steps() {
        return steps;
    }
}
