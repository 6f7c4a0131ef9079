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

    void title(String title) {
        become(title, content.body(), content.firstDay(), content.lastDay(), content.pinned(), content.picture());
    }

    void body(String body) {
        become(content.title(), body, content.firstDay(), content.lastDay(), content.pinned(), content.picture());
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
        become(content.title(), content.body(), first, last, content.pinned(), content.picture());
    }

    void pin(boolean pinned) {
        become(content.title(), content.body(), content.firstDay(), content.lastDay(), pinned, content.picture());
    }

    /** @param jpeg null for none */
    void picture(byte @Nullable [] jpeg) {
        become(content.title(), content.body(), content.firstDay(), content.lastDay(), content.pinned(), jpeg);
    }

    private void become(
            String title, String body, LocalDate first, LocalDate last, boolean pinned, byte @Nullable [] picture) {
        content = new NoticeDraft.Content(
                content.noticeId(), content.baseRevision(), title, body, first, last, pinned, picture);
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
        NoticeText text = new NoticeText(content.title(), content.body(), "", "");
        return switch (step) {
            case PICTURE, DAYS -> true;
            case TITLE -> !content.title().isBlank() && text.titlesFit();
            case BODY -> !content.body().isBlank() && text.bodiesFit();
            case REVIEW -> isWhole(NoticeStep.TITLE) && isWhole(NoticeStep.BODY);
        };
    }
}
