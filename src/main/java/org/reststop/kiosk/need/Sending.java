package org.reststop.kiosk.need;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NewNeed;
import org.reststop.kiosk.screen.Background;
import org.reststop.sync.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A need on its way to the disk. JavaFX thread only. */
final class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final Raising desk;
    private final Background background;
    private final ObjectProperty<Step> step;
    private final ObjectProperty<Trouble> trouble;
    private final Then then;
    private boolean left;
    private NeedOutcome.@Nullable Raised raised;

    /**
     * What follows.
     *
     * @param stored nothing of what was written is needed any more
     * @param refused what was written is still to be kept
     */
    record Then(Runnable stored, Runnable refused) {}

    Sending(
            Raising desk,
            Background background,
            ObjectProperty<Step> step,
            ObjectProperty<Trouble> trouble,
            Then then) {
        this.desk = desk;
        this.background = background;
        this.step = step;
        this.trouble = trouble;
        this.then = then;
    }

    void send(NewNeed need, String language, List<Attachment> photos) {
        step.set(Step.SENDING);
        background.run(() -> desk.raise(need, language, photos), this::sent, e -> {
            log.error("A need failed", e);
            sent(new NeedOutcome.NotStored());
        });
    }

    /** The person has gone: whatever comes of it is no business of whoever comes next. */
    void leave() {
        left = true;
    }

    private void sent(NeedOutcome outcome) {
        if (left) {
            return;
        }
        switch (outcome) {
            case NeedOutcome.Raised stored -> {
                raised = stored;
                then.stored().run();
                step.set(Step.SENT);
            }
            case NeedOutcome.Unfit unfit -> {
                then.refused().run();
                step.set(Step.WORDS);
            }
            case NeedOutcome.TooMany tooMany -> again(Trouble.TOO_MANY);
            case NeedOutcome.NotStored notStored -> again(Trouble.NOT_STORED);
        }
    }

    private void again(Trouble why) {
        then.refused().run();
        trouble.set(why);
        step.set(Step.REVIEW);
    }

    /** @throws IllegalStateException if it is not stored yet */
    NeedOutcome.Raised raised() {
        NeedOutcome.Raised stored = raised;
        if (stored == null) {
            throw new IllegalStateException("not stored yet");
        }
        return stored;
    }
}
