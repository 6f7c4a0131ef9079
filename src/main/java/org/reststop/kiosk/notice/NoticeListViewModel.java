package org.reststop.kiosk.notice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of notices for one person, or for nobody in particular. JavaFX thread only. */
public final class NoticeListViewModel {
    private static final Logger log = LoggerFactory.getLogger(NoticeListViewModel.class);

    private final NoticeBoard board;
    private final Optional<Long> person;
    private final Background background;
    private final Runnable onOpened;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());

    /**
     * @param person empty if nobody is checked in; nothing is recorded then
     * @param onOpened called when a new fact is on disk
     */
    public NoticeListViewModel(NoticeBoard board, Optional<Long> person, Background background, Runnable onOpened) {
        this.board = board;
        this.person = person;
        this.background = background;
        this.onOpened = onOpened;
    }

    /** Reads the notices, at first and whenever HQ's changes arrive. */
    void load() {
        background.run(() -> board.list(person), items -> state.set(new State.Loaded(items)), e -> {
            log.error("The notices could not be read", e);
            state.set(new State.Failed());
        });
    }

    /** A notice was opened. */
    void opened(UUID notice) {
        person.ifPresent(id -> background.run(
                () -> {
                    board.open(id, notice);
                    return id;
                },
                done -> {
                    onOpened.run();
                    load();
                },
                e -> log.error("That a notice was opened could not be stored", e)));
    }

    /** How many the person has not opened; empty until the list has been read. */
    public OptionalLong unread() {
        return state.get() instanceof State.Loaded(List<NoticeItem> items)
                ? OptionalLong.of(items.stream().filter(NoticeItem::unread).count())
                : OptionalLong.empty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How far the list is. */
    sealed interface State {
        /** It is being read. */
        record Loading() implements State {}

        /** @param items may be empty */
        record Loaded(List<NoticeItem> items) implements State {}

        /** The store did not answer. */
        record Failed() implements State {}
    }
}
