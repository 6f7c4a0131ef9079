package org.reststop.kiosk.story;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells somebody what became of what she asked for, and asks whether it helped. JavaFX thread only. */
public final class StoryViewModel {
    private static final Logger log = LoggerFactory.getLogger(StoryViewModel.class);

    private final StoryDesk desk;
    private final Optional<Visitor> visitor;
    private final Guesses guesses;
    private final Background background;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>(Trouble.NONE);
    private CategoryBook categories = CategoryBook.of(List.of());
    private String words = "";
    private boolean sending;

    /** What the person has to be told beside. */
    enum Trouble {
        NONE,
        /** A character of the receipt is wrong. */
        MISTYPED,
        /** No need at this station has it. */
        UNKNOWN,
        /** Too many wrong ones: it is to be tried later. */
        WAIT,
        /** The disk has not answered, and nothing is lost. */
        FAILED
    }

    /**
     * @param onLeave goes back to where the person came from
     * @param onFact an answer is stored, to be told to HQ
     */
    public record Ways(Runnable onLeave, Runnable onFact) {}

    /** @param visitor who has checked in; whoever has not asks by a receipt */
    public StoryViewModel(
            StoryDesk desk, Optional<Visitor> visitor, Guesses guesses, Background background, Ways ways) {
        this.desk = desk;
        this.visitor = visitor;
        this.guesses = guesses;
        this.background = background;
        this.ways = ways;
    }

    private record Loaded(CategoryBook categories, List<Story> stories) {}

    /** Looks for what there is. */
    public void begin() {
        background.run(
                () -> new Loaded(
                        desk.categories(),
                        visitor.map(known -> desk.mine(known.personId())).orElse(List.of())),
                loaded -> {
                    categories = loaded.categories();
                    page.set(visitor.isPresent() ? new Page.Listed(loaded.stories()) : new Page.Asked());
                },
                e -> {
                    log.error("The stories could not be read", e);
                    page.set(new Page.Failed());
                });
    }

    /** By a receipt, instead. */
    void askForReceipt() {
        typed.set("");
        trouble.set(Trouble.NONE);
        page.set(new Page.Asked());
    }

    /** @param letter one of a receipt's; one after the last is not taken */
    void press(char letter) {
        if (typed.get().length() < Receipt.LENGTH) {
            trouble.set(Trouble.NONE);
            typed.set(typed.get() + letter);
            if (typed.get().length() == Receipt.LENGTH) {
                look();
            }
        }
    }

    void eraseLast() {
        trouble.set(Trouble.NONE);
        String text = typed.get();
        typed.set(text.isEmpty() ? "" : text.substring(0, text.length() - 1));
    }

    private void look() {
        if (!guesses.pause().isZero()) {
            trouble.set(Trouble.WAIT);
            return;
        }
        Optional<Receipt> receipt = Receipt.parse(typed.get());
        if (receipt.isEmpty()) {
            guesses.wrong();
            trouble.set(Trouble.MISTYPED);
            return;
        }
        background.run(
                () -> desk.find(receipt.get()),
                found -> found.ifPresentOrElse(
                        story -> {
                            guesses.right();
                            read(story);
                        },
                        () -> {
                            guesses.wrong();
                            trouble.set(Trouble.UNKNOWN);
                        }),
                e -> failed("A story could not be looked for", e));
    }

    private void failed(String what, RuntimeException e) {
        log.error(what, e);
        trouble.set(Trouble.FAILED);
    }

    void read(Story story) {
        words = "";
        trouble.set(Trouble.NONE);
        page.set(new Page.Read(story));
        background.run(
                () -> {
                    desk.seen(story);
                    return story;
                },
                done -> {},
                e -> log.warn("That a story was read is not kept", e));
    }

    /** Chooses a face; words may follow. */
    void answer(Story story, Face face) {
        if (story.question() != Question.NONE) {
            trouble.set(Trouble.NONE);
            page.set(new Page.Answered(story, face));
        }
    }

    void write(String typedWords) {
        words = typedWords;
    }

    boolean areWordsFit() {
        return NeedText.excess(words) == 0;
    }

    /** Stores the answer, once. */
    void send() {
        if (!(page.get() instanceof Page.Answered(Story story, Face face)) || sending || !areWordsFit()) {
            return;
        }
        sending = true;
        String said = words;
        background.run(
                () -> desk.rate(story, face, said, personId()),
                outcome -> {
                    sending = false;
                    switch (outcome) {
                        case StoryDesk.Rated.Kept(Story now) -> {
                            words = "";
                            trouble.set(Trouble.NONE);
                            page.set(new Page.Thanked(now, face));
                            ways.onFact().run();
                        }
                        case StoryDesk.Rated.NotKept notKept -> trouble.set(Trouble.FAILED);
                    }
                },
                e -> {
                    sending = false;
                    failed("An answer failed", e);
                });
    }

    private @Nullable Long personId() {
        return visitor.map(Visitor::personId).orElse(null);
    }

    /** One page back; from the first, away. */
    void back() {
        trouble.set(Trouble.NONE);
        switch (page.get()) {
            case Page.Answered(Story story, Face face) -> page.set(new Page.Read(story));
            case Page.Thanked(Story story, Face face) -> page.set(new Page.Read(story));
            case Page.Read read -> again();
            case Page.Asked asked when visitor.isPresent() -> again();
            default -> ways.onLeave().run();
        }
    }

    private void again() {
        typed.set("");
        words = "";
        begin();
    }

    CategoryBook categories() {
        return categories;
    }

    boolean isKnown() {
        return visitor.isPresent();
    }

    /** How long no receipt may be tried yet. */
    Duration pause() {
        return guesses.pause();
    }

    String words() {
        return words;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
