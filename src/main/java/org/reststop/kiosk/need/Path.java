package org.reststop.kiosk.need;

import org.reststop.domain.need.NeedAuthor;

/** Which question comes after which. On a patrol nobody asks who it is from, and the words come last. */
record Path(NeedDesk.Offer offer, Answers answers, boolean patrol) {
    Step afterCategory() {
        return answers.isUrgent() ? Step.CALL : afterCalls();
    }

    Step afterCalls() {
        return patrol ? whereOr(Step.URGENCY) : Step.WORDS;
    }

    /** {@link Step#OTHERS} if what others asked is to be looked for first. */
    Step afterWords() {
        return patrol ? Step.REVIEW : whereOr(Step.OTHERS);
    }

    Step afterPlace() {
        return patrol ? Step.URGENCY : Step.OTHERS;
    }

    private Step whereOr(Step otherwise) {
        return offer.places().isEmpty() ? otherwise : Step.PLACE;
    }

    /** The question before one that has one before it. */
    Step before(Step step) {
        return switch (step) {
            case CATEGORY, CALL -> Step.CATEGORY;
            case WORDS -> patrol ? Step.URGENCY : beforeDetails();
            case MY_PHONE, PHOTO -> Step.WORDS;
            case PLACE -> patrol ? beforeDetails() : Step.WORDS;
            case URGENCY -> offer.places().isEmpty() ? beforeDetails() : Step.PLACE;
            case OTHERS, AUTHOR -> whereOr(Step.WORDS);
            case PHONE -> Step.AUTHOR;
            case REVIEW -> beforeReview();
            case SENDING, SENT, JOINED -> step;
        };
    }

    private Step beforeDetails() {
        return answers.isUrgent() ? Step.CALL : Step.CATEGORY;
    }

    private Step beforeReview() {
        if (patrol) {
            return Step.WORDS;
        }
        return answers.author() instanceof NeedAuthor.Caller ? Step.PHONE : Step.AUTHOR;
    }

    /** What a person is told of how far she is, 1 to {@link Step#ALL}; 0 if there is nothing more to do. */
    int number(Step step) {
        if (!patrol) {
            return step.number();
        }
        return switch (step) {
            case PLACE, URGENCY -> 2;
            case WORDS, PHOTO, MY_PHONE -> 3;
            default -> step.number();
        };
    }
}
