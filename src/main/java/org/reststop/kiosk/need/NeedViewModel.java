package org.reststop.kiosk.need;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.KeptDraft;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.scan.BadgeImage;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks what somebody needs, one question after another; going back loses no answer. JavaFX thread only. */
public final class NeedViewModel {
    private static final Logger log = LoggerFactory.getLogger(NeedViewModel.class);

    private static final int MODULE_PIXELS = 12;

    private final UUID id;
    private final NeedDesk.Offer offer;
    private final BiFunction<NewNeed, String, NeedOutcome> desk;
    private final DraftKeeper drafts;
    private final Background background;
    private final Clock clock;
    private final Runnable onLeave;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CATEGORY);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final PhoneDigits phone = new PhoneDigits();
    private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>(Trouble.NONE);
    private final ReadOnlyObjectWrapper<byte[]> code = new ReadOnlyObjectWrapper<>(new byte[0]);
    private final Addition addition = new Addition();
    private final Signers signers;
    private boolean left;
    private @Nullable Category category;
    private @Nullable Receipt receipt;
    private NeedAuthor author = new NeedAuthor.Anonymous();

    /** What the person has to be told beside the question. */
    enum Trouble {
        NONE,
        /** The need could not be stored, and nothing is lost. */
        NOT_STORED,
        /** What was scanned is nobody's badge. */
        NOT_RECOGNIZED,
        /** A badge was seen and changes nothing of what is being written. */
        BADGE_SEEN
    }

    /**
     * @param id that the need will have
     * @param visitor who has checked in, if anybody has
     */
    public record Beginning(UUID id, NeedDesk.Offer offer, Optional<Visitor> visitor) {}

    /**
     * @param desk stores a need, told in a language; may wait
     * @param onLeave the person goes back from the first question
     */
    public NeedViewModel(
            Beginning beginning,
            BiFunction<NewNeed, String, NeedOutcome> desk,
            DraftKeeper drafts,
            Background background,
            Clock clock,
            Runnable onLeave) {
        this.id = beginning.id();
        this.offer = beginning.offer();
        this.signers = new Signers(beginning.visitor());
        this.desk = desk;
        this.drafts = drafts;
        this.background = background;
        this.clock = clock;
        this.onLeave = onLeave;
    }

    /** What may be sent beside the words, or instead of them. */
    public Addition addition() {
        return addition;
    }

    /** Goes on with what was left by a power cut. */
    public void goOn(KeptDraft draft) {
        words.set(draft.words());
        offer.categories().find(draft.category()).ifPresent(known -> {
            category = known;
            step.set(Step.WORDS);
        });
    }

    /** Whether it is stored, so that the next one is another. */
    public boolean isSent() {
        return step.get() == Step.SENT;
    }

    void choose(Category chosen) {
        category = chosen;
        step.set(chosen.rules().urgent() ? Step.CALL : Step.WORDS);
        keep();
    }

    /** Whoever had to be called has been. */
    void goOnFromCalls() {
        step.set(Step.WORDS);
    }

    /** @param typed of whatever length */
    void write(String typed) {
        if (!typed.equals(words.get())) {
            words.set(typed);
            keep();
        }
    }

    private void keep() {
        if (words.get().isBlank()) {
            drafts.erase();
        } else {
            drafts.keep(new KeptDraft(id, category().code(), words.get(), clock.instant()));
        }
    }

    /** From the words on, if there are some and not too many. */
    void finishWords() {
        if (areWordsFit()) {
            addition.end();
            trouble.set(Trouble.NONE);
            step.set(Step.AUTHOR);
        }
    }

    boolean areWordsFit() {
        boolean any = !NeedText.clean(words.get()).isEmpty() || addition.isThere();
        return any && NeedText.excess(words.get()) == 0;
    }

    void takeToPhone() {
        step.set(Step.MY_PHONE);
        String address = page().orElse("");
        background.run(() -> new BadgeImage(MODULE_PIXELS).png(address, List.of()), code::set, e -> {
            throw e;
        });
    }

    void beAnonymous() {
        author = new NeedAuthor.Anonymous();
        review();
    }

    void beVisitor() {
        signers.offered().ifPresent(known -> {
            signers.sign(known);
            author = new NeedAuthor.Known(known.personId());
            review();
        });
    }

    void leavePhone() {
        trouble.set(Trouble.NONE);
        step.set(Step.PHONE);
    }

    void finishPhone() {
        if (phone.isPlausible()) {
            author = new NeedAuthor.Caller(phone.digitsProperty().get());
            review();
        }
    }

    private void review() {
        trouble.set(Trouble.NONE);
        step.set(Step.REVIEW);
    }

    void editWords() {
        trouble.set(Trouble.NONE);
        step.set(Step.WORDS);
    }

    /** One question back; from the first, away. */
    void back() {
        trouble.set(Trouble.NONE);
        switch (step.get()) {
            case CATEGORY -> onLeave.run();
            case CALL -> step.set(Step.CATEGORY);
            case WORDS -> step.set(category().rules().urgent() ? Step.CALL : Step.CATEGORY);
            case MY_PHONE -> step.set(Step.WORDS);
            case AUTHOR -> step.set(Step.WORDS);
            case PHONE -> step.set(Step.AUTHOR);
            case REVIEW -> step.set(author instanceof NeedAuthor.Caller ? Step.PHONE : Step.AUTHOR);
            case SENDING, SENT -> {}
        }
    }

    /** Stores the need, once. */
    void send(String language) {
        if (step.get() != Step.REVIEW) {
            return;
        }
        step.set(Step.SENDING);
        drafts.hold();
        NewNeed need = new NewNeed(id, category().code(), words.get(), author);
        background.run(() -> desk.apply(need, language), this::sent, e -> {
            log.error("A need failed", e);
            sent(new NeedOutcome.NotStored());
        });
    }

    /** The person has gone: whatever comes of a need on its way is no business of whoever comes next. */
    public void leave() {
        left = true;
    }

    private void sent(NeedOutcome outcome) {
        if (left) {
            return;
        }
        switch (outcome) {
            case NeedOutcome.Raised(Receipt number) -> {
                receipt = number;
                addition.forget();
                drafts.erase();
                words.set("");
                step.set(Step.SENT);
            }
            case NeedOutcome.Unfit unfit -> {
                keep();
                step.set(Step.WORDS);
            }
            case NeedOutcome.NotStored notStored -> {
                keep();
                trouble.set(Trouble.NOT_STORED);
                step.set(Step.REVIEW);
            }
        }
    }

    /**
     * Somebody's badge was scanned meanwhile. It answers the question who it is from; but a badge that hangs before the
     * camera while somebody writes answers nothing, and takes nothing from her, until she says that it is hers.
     *
     * @param active whether somebody has just touched the kiosk
     */
    public Overheard recognized(Visitor scanned, boolean active) {
        if (signers.isVisitor(scanned)) {
            return isSent() ? Overheard.ANOTHER : Overheard.WRITER;
        }
        boolean beside = signers.isBeside(scanned);
        if (step.get() == Step.AUTHOR && signers.visitor().isEmpty() && !beside) {
            signers.sign(scanned);
            beVisitor();
            return Overheard.WRITER;
        }
        if (step.get() == Step.SENDING) {
            // In a moment there is a receipt to be read.
            return Overheard.BESIDE;
        }
        if (!beside && !(active && hasBegun())) {
            return Overheard.ANOTHER;
        }
        signers.see(scanned);
        if (!isSent()) {
            trouble.set(Trouble.BADGE_SEEN);
        }
        return Overheard.BESIDE;
    }

    /** Whether there is something to lose, a word that is still being typed too. */
    private boolean hasBegun() {
        return step.get() == Step.WORDS || !words.get().isBlank() || addition.isThere();
    }

    /** What was scanned meanwhile is nobody's badge. */
    public Overheard notRecognized() {
        if (step.get() == Step.AUTHOR) {
            trouble.set(Trouble.NOT_RECOGNIZED);
        }
        return isSent() ? Overheard.ANOTHER : Overheard.BESIDE;
    }

    /** What may be chosen, in its order. */
    List<Category> choices() {
        return offer.categories().choices();
    }

    /** @throws IllegalStateException if none is chosen yet */
    Category category() {
        Category chosen = category;
        if (chosen == null) {
            throw new IllegalStateException("no category yet");
        }
        return chosen;
    }

    /** The address by which one writes on one's own phone, with the category chosen; empty if there is none. */
    Optional<String> page() {
        return offer.page().map(address -> address + "?c=" + category().code());
    }

    Signers signers() {
        return signers;
    }

    NeedAuthor author() {
        return author;
    }

    /** @throws IllegalStateException if it is not stored yet */
    Receipt receipt() {
        Receipt number = receipt;
        if (number == null) {
            throw new IllegalStateException("no receipt yet");
        }
        return number;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    PhoneDigits phone() {
        return phone;
    }

    /** A PNG of the QR code of {@link #page}; empty until it is drawn. */
    ReadOnlyObjectProperty<byte[]> codeProperty() {
        return code.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
