package org.reststop.kiosk.need;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.PublicNeed;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks whether somebody wants the same as others, before the same is raised once more. JavaFX thread only. */
final class OthersStep {
    private static final Logger log = LoggerFactory.getLogger(OthersStep.class);

    private final Alike alike;
    private final Answers answers;
    private final Signers signers;
    private final ObjectProperty<Step> step;
    private final Background background;
    private List<PublicNeed> found = List.of();
    private int supporters;
    private boolean busy;

    OthersStep(Alike alike, Answers answers, Signers signers, ObjectProperty<Step> step, Background background) {
        this.alike = alike;
        this.answers = answers;
        this.signers = signers;
        this.step = step;
        this.background = background;
    }

    /** Goes on: to what others asked, if there is anything, else to who it is from. */
    void look() {
        Step asked = step.get();
        if (busy) {
            return;
        }
        busy = true;
        String category = answers.category().code();
        String place = answers.placeName();
        Long person = personId();
        background.run(
                () -> alike.find(category, place, person),
                needs -> {
                    busy = false;
                    found = needs.stream()
                            .filter(need -> !alike.joined().contains(need.needId()))
                            .toList();
                    if (step.get() == asked) {
                        step.set(found.isEmpty() ? Step.AUTHOR : Step.OTHERS);
                    }
                },
                e -> {
                    busy = false;
                    log.warn("What others asked could not be read", e);
                    step.set(Step.AUTHOR);
                });
    }

    /** @param onJoined nothing of what was written is needed any more */
    void join(PublicNeed need, Runnable onJoined) {
        if (busy || step.get() != Step.OTHERS) {
            return;
        }
        busy = true;
        Long person = personId();
        background.run(
                () -> alike.join(need.needId(), person),
                count -> {
                    busy = false;
                    if (count.isPresent()) {
                        supporters = count.getAsInt();
                        alike.joined().add(need.needId());
                        onJoined.run();
                        step.set(Step.JOINED);
                    } else {
                        step.set(Step.AUTHOR);
                    }
                },
                e -> {
                    busy = false;
                    log.error("Somebody could not join", e);
                    step.set(Step.AUTHOR);
                });
    }

    /** None of them is the same. */
    void isAnother() {
        step.set(Step.AUTHOR);
    }

    private @Nullable Long personId() {
        return signers.visitor().map(Visitor::personId).orElse(null);
    }

    List<PublicNeed> found() {
        return found;
    }

    /** How many want what was joined, beside its author. */
    int supporters() {
        return supporters;
    }
}
