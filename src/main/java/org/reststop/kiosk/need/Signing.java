package org.reststop.kiosk.need;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.kiosk.checkin.Visitor;

/** The question who a need is from. JavaFX thread only. */
final class Signing {
    private final Signers signers;
    private final Answers answers;
    private final ObjectProperty<Step> step;
    private final ObjectProperty<Trouble> trouble;

    Signing(Optional<Visitor> visitor, Answers answers, ObjectProperty<Step> step, ObjectProperty<Trouble> trouble) {
        this.signers = new Signers(visitor);
        this.answers = answers;
        this.step = step;
        this.trouble = trouble;
    }

    Signers signers() {
        return signers;
    }

    void beAnonymous() {
        answers.author(new NeedAuthor.Anonymous());
        review();
    }

    void beVisitor() {
        signers.offered().ifPresent(known -> {
            signers.sign(known);
            answers.author(new NeedAuthor.Known(known.personId()));
            review();
        });
    }

    void leavePhone() {
        trouble.set(Trouble.NONE);
        step.set(Step.PHONE);
    }

    void finishPhone() {
        if (answers.phone().isPlausible()) {
            answers.author(
                    new NeedAuthor.Caller(answers.phone().digitsProperty().get()));
            review();
        }
    }

    private void review() {
        trouble.set(Trouble.NONE);
        step.set(Step.REVIEW);
    }
}
