package org.reststop.kiosk.counter;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.counter.NoticeDraft;
import org.reststop.domain.notice.Notice;
import org.reststop.kiosk.screen.Background;
import org.reststop.sync.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody of the staff at the notices: the list, one of them, and the steps of writing. What is being written is kept as
 * hers at each step and when she leaves. A view model; JavaFX thread only.
 */
final class NoticeWork {
    private static final Logger log = LoggerFactory.getLogger(NoticeWork.class);
    private static final int SAVE_EVERY_S = 5;

    private final Clerk clerk;
    private final NoticeDesk desk;
    private final Background background;
    private final Optional<PaperPictures> camera;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<NoticePage> page = new ReadOnlyObjectWrapper<>(new NoticePage.Loading());
    private @Nullable Writing writing;
    private int unsavedFor;

    /**
     * @param onBack leaves the notices
     * @param onFact a new fact is on disk
     * @param onShown what this kiosk shows has changed
     */
    record Ways(Runnable onBack, Runnable onFact, Runnable onShown) {}

    NoticeWork(Clerk clerk, NoticeDesk desk, Background background, Optional<PaperPictures> camera, Ways ways) {
        this.clerk = clerk;
        this.desk = desk;
        this.background = background;
        this.camera = camera;
        this.ways = ways;
    }

    /** Reads the notices. */
    void list() {
        keep();
        writing = null;
        ask(() -> desk.list(clerk.personId()), listed -> page.set(new NoticePage.Listed(listed)));
    }

    /** HQ's changes have arrived. */
    void refresh() {
        if (page.get() instanceof NoticePage.Listed) {
            list();
        }
    }

    void open(Notice notice) {
        page.set(new NoticePage.One(notice));
    }

    void askDown(Notice notice) {
        page.set(new NoticePage.AskedDown(notice));
    }

    void takeDown(Notice notice) {
        page.set(new NoticePage.Loading());
        ask(
                () -> {
                    desk.takeDown(clerk.personId(), notice);
                    return true;
                },
                done -> told(NoticePage.End.DOWN));
    }

    /** Shows what was taken down here again. */
    void putBack(Notice notice) {
        page.set(new NoticePage.Loading());
        ask(
                () -> desk.putBack(clerk.personId(), notice),
                shown -> told(shown ? NoticePage.End.BACK : NoticePage.End.GONE));
    }

    /** A new notice; with a photo first if it is to be one of paper. */
    void begin(boolean paper) {
        writing = new Writing(desk.blank(), Optional.empty(), desk.today());
        step(paper ? NoticeStep.PICTURE : NoticeStep.TITLE);
    }

    void edit(Notice notice) {
        NoticeDraft.Content content = new NoticeDraft.Content(
                notice.id(),
                notice.revision(),
                notice.text(),
                notice.window().firstDay(),
                notice.window().lastDay(),
                notice.window().pinned(),
                null);
        writing = new Writing(content, Optional.of(notice), desk.today());
        step(NoticeStep.TITLE);
    }

    /** Goes on with what was left. */
    void goOn(NoticePage.Listed listed) {
        listed.listed().left().ifPresent(content -> {
            Optional<Notice> before = listed.listed().notices().stream()
                    .filter(notice -> notice.id().equals(content.noticeId()) && !notice.withdrawn())
                    .findFirst();
            if (content.baseRevision() > 0 && before.isEmpty()) {
                // It has been taken down meanwhile: what was typed becomes a new one.
                NoticeDraft.Content blank = desk.blank();
                writing = new Writing(
                        new NoticeDraft.Content(
                                blank.noticeId(),
                                0,
                                content.text(),
                                content.firstDay(),
                                content.lastDay(),
                                content.pinned(),
                                content.picture()),
                        Optional.empty(),
                        desk.today());
            } else {
                writing = new Writing(content, content.baseRevision() > 0 ? before : Optional.empty(), desk.today());
            }
            step(NoticeStep.TITLE);
        });
    }

    /** Throws away what was left. */
    void dropLeft() {
        ask(
                () -> {
                    desk.dropDraft(clerk.personId());
                    return true;
                },
                done -> list());
    }

    /** Shows a step of writing. */
    void step(NoticeStep step) {
        Writing now = writing;
        if (now != null) {
            keep();
            page.set(new NoticePage.Wrote(step, now));
        }
    }

    /** One step back, or out of it. */
    void back() {
        switch (page.get()) {
            case NoticePage.Wrote(NoticeStep step, Writing now) ->
                step.before(camera.isPresent() && now.before().isEmpty()).ifPresentOrElse(this::step, this::list);
            case NoticePage.One one -> list();
            case NoticePage.AskedDown(Notice notice) -> open(notice);
            case NoticePage.Ended ended -> list();
            default -> ways.onBack().run();
        }
    }

    /** One step on; not before what this one asks is there. */
    void next() {
        if (page.get() instanceof NoticePage.Wrote(NoticeStep step, Writing now) && now.isWhole(step)) {
            step.after(camera.isPresent() && now.before().isEmpty()).ifPresentOrElse(this::step, this::send);
        }
    }

    private void send() {
        Writing now = writing;
        if (now == null || !now.isWhole(NoticeStep.REVIEW)) {
            return;
        }
        NoticeDraft.Content content = now.content();
        page.set(new NoticePage.Loading());
        if (now.before().isEmpty()) {
            ask(() -> publish(content), done -> told(NoticePage.End.UP), now);
        } else {
            Notice before = now.before().get();
            ask(
                    () -> desk.change(clerk.personId(), before, content),
                    shown -> told(shown ? NoticePage.End.CHANGED : NoticePage.End.LATE),
                    now);
        }
    }

    private boolean publish(NoticeDraft.Content content) {
        byte[] picture = content.picture();
        Attachment kept =
                picture == null || camera.isEmpty() ? null : camera.get().keep(picture);
        desk.publish(clerk.personId(), content, kept);
        return true;
    }

    private void told(NoticePage.End end) {
        writing = null;
        ways.onFact().run();
        ways.onShown().run();
        page.set(new NoticePage.Ended(end));
    }

    private <T> void ask(Supplier<T> question, Consumer<T> then) {
        background.run(question, then, e -> {
            log.error("The notices at the counter failed", e);
            page.set(new NoticePage.Ended(NoticePage.End.FAILED));
        });
    }

    /** As above; what was written stays, to be sent again. */
    private <T> void ask(Supplier<T> question, Consumer<T> then, Writing now) {
        background.run(question, then, e -> {
            log.error("A notice could not be stored", e);
            now.notKept();
            page.set(new NoticePage.Wrote(NoticeStep.REVIEW, now));
        });
    }

    /** A second has passed. */
    void tick() {
        Writing now = writing;
        if (now != null && now.isUnsaved() && ++unsavedFor >= SAVE_EVERY_S) {
            keep();
        }
    }

    /** Whoever was here has gone: what is unsent is hers, and is offered to her when she comes back. */
    void leave() {
        keep();
        writing = null;
        page.set(new NoticePage.Loading());
    }

    private void keep() {
        Writing now = writing;
        unsavedFor = 0;
        if (now != null && now.isUnsaved()) {
            NoticeDraft.Content content = now.saved();
            background.run(
                    () -> {
                        desk.keepDraft(clerk.personId(), content);
                        return content;
                    },
                    kept -> {},
                    e -> log.error("A notice that is being written could not be kept", e));
        }
    }

    NoticeDesk desk() {
        return desk;
    }

    Optional<PaperPictures> camera() {
        return camera.filter(one -> one.viewfinder().isSeeing());
    }

    Background background() {
        return background;
    }

    ReadOnlyObjectProperty<NoticePage> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
