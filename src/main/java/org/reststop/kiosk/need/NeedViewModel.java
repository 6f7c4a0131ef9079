package org.reststop.kiosk.need;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.KeptDraft;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.PublicNeed;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;

/** Asks what somebody needs, one question after another; going back loses no answer. JavaFX thread only. */
public final class NeedViewModel {
    private final Answers answers;
    private final Path path;
    private final NeedDesk.Offer offer;
    private final DraftKeeper drafts;
    private final Clock clock;
    private final Runnable onLeave;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CATEGORY);
    private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>(Trouble.NONE);
    private final DrawnCode code;
    private final Addition addition = new Addition();
    private final Photos photos;
    private final PhotoStep photoStep;
    private final Signing signing;
    private final OthersStep others;
    private final Overhearing overhearing;
    private final Sending sending;

    /** @param onLeave the person goes back from the first question */
    public NeedViewModel(
            Beginning beginning,
            Raising desk,
            DraftKeeper drafts,
            Background background,
            Clock clock,
            Runnable onLeave) {
        this.answers = new Answers(beginning.id());
        this.offer = beginning.offer();
        this.path = new Path(offer, answers, beginning.patrol());
        this.photos = new Photos(beginning.gear().camera(), background);
        this.code = new DrawnCode(background);
        this.photoStep = new PhotoStep(photos, step, this::keep);
        this.signing = new Signing(beginning.visitor(), answers, step, trouble);
        this.others = new OthersStep(beginning.gear().alike(), answers, signing.signers(), step, background);
        this.sending = new Sending(desk, background, step, trouble, new Sending.Then(this::stored, this::keep));
        this.overhearing = new Overhearing(signing.signers(), trouble, signing::beVisitor);
        this.drafts = drafts;
        this.clock = clock;
        this.onLeave = onLeave;
    }

    /** What may be sent beside the words, or instead of them. */
    public Addition addition() {
        return addition;
    }

    /** Goes on with what was left by a power cut. */
    public void goOn(KeptDraft draft) {
        answers.words(draft.words());
        photos.goOn(draft.photos());
        offer.categories().find(draft.category()).ifPresent(known -> {
            answers.category(known);
            step.set(Step.WORDS);
        });
    }

    /** Whether it is stored, so that the next one is another. */
    public boolean isSent() {
        return step.get() == Step.SENT || step.get() == Step.JOINED;
    }

    void choose(Category chosen) {
        answers.category(chosen);
        step.set(path.afterCategory());
        keep();
    }

    /** Whoever had to be called has been. */
    void goOnFromCalls() {
        step.set(path.afterCalls());
    }

    /** @param typed of whatever length */
    void write(String typed) {
        if (!typed.equals(answers.words().get())) {
            answers.words(typed);
            keep();
        }
    }

    /** A patrol report is not kept: it would come back without who made it, and as no report. */
    private void keep() {
        if (path.patrol()) {
            return;
        }
        if (hasAny()) {
            drafts.keep(answers.draft(photos, clock.instant()));
        } else {
            drafts.erase();
        }
    }

    /** From the words on, if there are some and not too many. */
    void finishWords() {
        if (areWordsFit()) {
            addition.end();
            trouble.set(Trouble.NONE);
            goTo(path.afterWords());
        }
    }

    private void goTo(Step next) {
        switch (next) {
            case OTHERS -> others.look();
            case REVIEW -> signing.beVisitor();
            default -> step.set(next);
        }
    }

    boolean areWordsFit() {
        String words = answers.words().get();
        boolean any = !NeedText.clean(words).isEmpty()
                || addition.isThere()
                || !photos.attachments().isEmpty();
        return any && NeedText.excess(words) == 0;
    }

    private boolean hasAny() {
        return !answers.words().get().isBlank() || !photos.attachments().isEmpty();
    }

    /** @param place null if it is at no place of the list */
    void choosePlace(@Nullable PlaceName place) {
        answers.place(place);
        goTo(path.afterPlace());
    }

    void choose(Patrol urgency) {
        answers.patrol(urgency);
        step.set(Step.WORDS);
    }

    /** The same as somebody else: what was written is not needed any more. */
    void join(PublicNeed need) {
        others.join(need, () -> {
            photos.leave();
            forgetWords();
        });
    }

    private void forgetWords() {
        addition.forget();
        drafts.erase();
        answers.words("");
    }

    void takeToPhone() {
        step.set(Step.MY_PHONE);
        code.draw(page().orElse(""));
    }

    void editWords() {
        trouble.set(Trouble.NONE);
        step.set(Step.WORDS);
    }

    /** One question back; from the first, away. */
    void back() {
        trouble.set(Trouble.NONE);
        if (step.get() == Step.CATEGORY) {
            onLeave.run();
        } else {
            step.set(path.before(step.get()));
        }
    }

    /** Stores the need, once. */
    void send(String language) {
        if (step.get() == Step.REVIEW) {
            drafts.hold();
            sending.send(answers.need(), language, photos.attachments());
        }
    }

    private void stored() {
        photos.sent();
        forgetWords();
        raised().follow().ifPresent(code::draw);
    }

    /** The person has gone. */
    public void leave() {
        sending.leave();
        if (step.get() == Step.SENDING) {
            // They may be stored with it at this moment.
            photos.sent();
        } else {
            photos.leave();
        }
    }

    /**
     * Somebody's badge was scanned meanwhile.
     *
     * @param active whether somebody has just touched the kiosk
     */
    public Overheard recognized(Visitor scanned, boolean active) {
        boolean begun = step.get() == Step.WORDS || hasAny() || addition.isThere();
        return overhearing.recognized(scanned, step.get(), active && begun);
    }

    /** What was scanned meanwhile is nobody's badge. */
    public Overheard notRecognized() {
        return overhearing.notRecognized(step.get());
    }

    Answers answers() {
        return answers;
    }

    /** What may be chosen, in its order. */
    List<Category> choices() {
        return path.patrol() ? offer.categories().hazards() : offer.categories().choices();
    }

    /** @throws IllegalStateException if none is chosen yet */
    Category category() {
        return answers.category();
    }

    /** The address by which one writes on one's own phone, with the category chosen; empty if there is none. */
    Optional<String> page() {
        return path.patrol()
                ? Optional.empty()
                : offer.page().map(address -> address + "?c=" + category().code());
    }

    /** The places of the station. */
    List<PlaceName> places() {
        return offer.places();
    }

    PhotoStep photoStep() {
        return photoStep;
    }

    /** The photos that go with it. */
    Photos photos() {
        return photos;
    }

    /** How far the person is, 1 to {@link Step#ALL}; 0 at the end. */
    int number(Step which) {
        return path.number(which);
    }

    /** Whether it is a mobile grid worker's report. */
    public boolean isPatrol() {
        return path.patrol();
    }

    OthersStep others() {
        return others;
    }

    Signing signing() {
        return signing;
    }

    /** @throws IllegalStateException if it is not stored yet */
    NeedOutcome.Raised raised() {
        return sending.raised();
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wordsProperty() {
        return answers.words();
    }

    /** A PNG of the QR code of {@link #page}; empty until it is drawn. */
    ReadOnlyObjectProperty<byte[]> codeProperty() {
        return code.pngProperty();
    }

    /** Whether a power cut would lose what is written, because the disk takes no draft. */
    ReadOnlyBooleanProperty draftRefusedProperty() {
        return drafts.refusedProperty();
    }

    ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
