package org.reststop.kiosk.book;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.domain.badge.Role;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows somebody the own book; nothing there can be changed. JavaFX thread only. */
public final class BookViewModel {
    private static final Logger log = LoggerFactory.getLogger(BookViewModel.class);

    private final BookDesk desk;
    private final Visitor visitor;
    private final Background background;
    private final Runnable onBack;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());

    /** What is seen of it. */
    sealed interface Page {
        record Loading() implements Page {}

        /** The disk has not answered. */
        record Failed() implements Page {}

        record Shown(Book book) implements Page {}
    }

    public BookViewModel(BookDesk desk, Visitor visitor, Background background, Runnable onBack) {
        this.desk = desk;
        this.visitor = visitor;
        this.background = background;
        this.onBack = onBack;
    }

    /** Looks for what there is. */
    public void begin() {
        background.run(() -> desk.of(visitor.personId()), book -> page.set(new Page.Shown(book)), e -> {
            log.error("Somebody's points and reports could not be read", e);
            page.set(new Page.Failed());
        });
    }

    void back() {
        onBack.run();
    }

    boolean isWorker() {
        return visitor.role() == Role.MOBILE_GRID_WORKER;
    }

    Optional<String> maskedName() {
        return visitor.maskedName();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
