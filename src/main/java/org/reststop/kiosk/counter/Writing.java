package org.reststop.kiosk.counter;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.counter.NoticeDraft;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;

/** A notice that is being written, new or changed. JavaFX thread only. */
final class Writing {
    private final Optional<Notice> before;
    private final LocalDate today;
    private NoticeDraft.Content content;
    private boolean unsaved;
    private boolean notKept;

    /** @param before the notice that is changed, as it was then; empty for a new one */
    Writing(NoticeDraft.Content content, Optional<Notice> before, LocalDate today) {
        this.content = content;
        this.before = before;
        this.today = today;
    }

    Optional<Notice> before() {
        return before;
    }

    LocalDate today() {
        return today;
    }

    NoticeDraft.Content content() {
        return content;
    }

    /** What is written in answer to a step; of one that asks for no words, nothing. */
    String words(NoticeStep step) {
        NoticeText text = content.text();
        return switch (step) {
            case TITLE -> text.titleZh();
            case BODY -> text.bodyZh();
            case TITLE_EN -> text.titleEn();
            case BODY_EN -> text.bodyEn();
            case PICTURE, DAYS, REVIEW -> "";
        };
    }

    /** Takes what is written in answer to a step. */
    void write(NoticeStep step, String words) {
        NoticeText old = content.text();
        NoticeText text =
                switch (step) {
                    case TITLE -> new NoticeText(words, old.bodyZh(), old.titleEn(), old.bodyEn());
                    case BODY -> new NoticeText(old.titleZh(), words, old.titleEn(), old.bodyEn());
                    case TITLE_EN -> new NoticeText(old.titleZh(), old.bodyZh(), words, old.bodyEn());
                    case BODY_EN -> new NoticeText(old.titleZh(), old.bodyZh(), old.titleEn(), words);
                    case PICTURE, DAYS, REVIEW -> old;
                };
        become(text, content.firstDay(), content.lastDay(), content.pinned(), content.picture());
    }

    /** Whether there was English, and it was left as it was though the Chinese was not. */
    boolean leftEnglish() {
        return before.map(Notice::text)
                .filter(old -> !old.titleEn().isBlank() || !old.bodyEn().isBlank())
                .filter(old -> old.titleEn().equals(content.text().titleEn())
                        && old.bodyEn().equals(content.text().bodyEn()))
                .filter(old -> !old.equals(content.text()))
                .isPresent();
    }

    /** From a day on, for as long as before. */
    void begin(LocalDate first) {
        days(first, first.plusDays(length() - 1));
    }

    /** For so many days. */
    void last(int days) {
        days(content.firstDay(), content.firstDay().plusDays(days - 1L));
    }

    /** How many days it is on show. */
    long length() {
        return content.lastDay().toEpochDay() - content.firstDay().toEpochDay() + 1;
    }

    private void days(LocalDate first, LocalDate last) {
        become(content.text(), first, last, content.pinned(), content.picture());
    }

    void pin(boolean pinned) {
        become(content.text(), content.firstDay(), content.lastDay(), pinned, content.picture());
    }

    /** @param jpeg null for none */
    void picture(byte @Nullable [] jpeg) {
        become(content.text(), content.firstDay(), content.lastDay(), content.pinned(), jpeg);
    }

    private void become(NoticeText text, LocalDate first, LocalDate last, boolean pinned, byte @Nullable [] picture) {
        content =
                new NoticeDraft.Content(content.noticeId(), content.baseRevision(), text, first, last, pinned, picture);
        unsaved = true;
    }

    boolean isUnsaved() {
        return unsaved;
    }

    /** What is to be kept now. */
    NoticeDraft.Content saved() {
        unsaved = false;
        return content;
    }

    void notKept() {
        notKept = true;
    }

    /** Whether the disk did not take it the last time. */
    boolean wasNotKept() {
        return notKept;
    }

    /** Whether a step has what it needs. */
    boolean isWhole(NoticeStep step) {
        NoticeText text = content.text();
        return switch (step) {
            case PICTURE, DAYS -> true;
            case TITLE -> !text.titleZh().isBlank() && text.titlesFit();
            case BODY -> !text.bodyZh().isBlank() && text.bodiesFit();
            case TITLE_EN -> text.titlesFit();
            case BODY_EN -> text.bodiesFit();
            case REVIEW -> isWhole(NoticeStep.TITLE) && isWhole(NoticeStep.BODY);
        };
    }
}
