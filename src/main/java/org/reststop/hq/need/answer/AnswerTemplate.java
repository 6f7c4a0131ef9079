package org.reststop.hq.need.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ready answer. */
@Entity
@Table(name = "answer_template")
@SuppressWarnings("NullAway.Init")
public class AnswerTemplate {
    @Id
    private UUID id;

    @Column(nullable = false)
    private long revision;

    @Column(nullable = false, length = 60)
    private String name;

    @Column(length = 16)
    private @Nullable String act;

    @Column(length = 32)
    private @Nullable String category;

    @Column(name = "words_zh", nullable = false, length = 4000)
    private String wordsZh;

    @Column(name = "words_en", nullable = false, length = 4000)
    private String wordsEn;

    protected AnswerTemplate() {}

    /** @param revision 1 for the first */
    AnswerTemplate(UUID id, long revision, AnswerDraft draft) {
        this.id = id;
        this.revision = revision;
        this.name = draft.name();
        this.act = draft.act().isEmpty() ? null : draft.act();
        this.category = draft.category().isEmpty() ? null : draft.category();
        this.wordsZh = draft.wordsZh();
        this.wordsEn = draft.wordsEn();
    }

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    /** What it says. */
    public AnswerDraft draft() {
        return new AnswerDraft(name, act == null ? "" : act, category == null ? "" : category, wordsZh, wordsEn);
    }

    /** Whether it is meant for a step of needs of a category. */
    boolean fits(String step, String code) {
        return (act == null || act.equals(step)) && (category == null || category.equals(code));
    }
}
