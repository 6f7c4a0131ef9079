package org.reststop.kiosk.service;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows what the station offers, and takes reports of what is broken. JavaFX thread only. */
public final class ServiceViewModel {
    private static final Logger log = LoggerFactory.getLogger(ServiceViewModel.class);

    private final ServiceDesk desk;
    private final Optional<Visitor> visitor;
    private final ServiceWords words;
    private final Background background;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private boolean busy;

    /**
     * @param onLeave goes back to where the person came from
     * @param onFact a report is stored, to be told to HQ at once
     */
    public record Ways(Runnable onLeave, Runnable onFact) {}

    /** What is seen. */
    sealed interface Page {
        /** The disk is being asked. */
        record Loading() implements Page {}

        /** The disk did not answer. */
        record Failed() implements Page {}

        /** All of it. */
        record All(ServiceBoard board) implements Page {}

        /** One service, and the way to report it. */
        record One(ServiceStanding standing) implements Page {}

        /** It was reported, or could not be. */
        record Told(ServiceKind service, Reported outcome) implements Page {}
    }

    /** @param visitor who has checked in; whoever has not may look and report as well */
    public ServiceViewModel(
            ServiceDesk desk, Optional<Visitor> visitor, ServiceWords words, Background background, Ways ways) {
        this.desk = desk;
        this.visitor = visitor;
        this.words = words;
        this.background = background;
        this.ways = ways;
    }

    /** Reads what there is. */
    public void begin() {
        read(board -> page.set(new Page.All(board)));
    }

    private void read(Consumer<ServiceBoard> then) {
        background.run(desk::board, then, e -> {
            log.error("The services could not be read", e);
            page.set(new Page.Failed());
        });
    }

    /** HQ's changes have arrived: whatever is seen is seen anew. */
    void refresh() {
        switch (page.get()) {
            case Page.All all -> begin();
            case Page.Failed failed -> begin();
            case Page.One(ServiceStanding standing)
            when !busy ->
                read(board -> board.services().stream()
                        .filter(each -> each.service() == standing.service())
                        .findFirst()
                        .ifPresentOrElse(this::open, () -> page.set(new Page.All(board))));
            default -> {}
        }
    }

    void open(ServiceStanding standing) {
        page.set(new Page.One(standing));
    }

    /** Reports it, once. */
    void report() {
        if (busy || !(page.get() instanceof Page.One(ServiceStanding standing))) {
            return;
        }
        busy = true;
        ServiceKind service = standing.service();
        String said = words.texts().get("service.report.words", words.name(service));
        String language = words.texts().isChinese() ? "zh" : "en";
        @Nullable Long person = visitor.map(Visitor::personId).orElse(null);
        background.run(
                () -> desk.report(service, person, said, language),
                outcome -> {
                    busy = false;
                    ways.onFact().run();
                    page.set(new Page.Told(service, outcome));
                },
                e -> {
                    busy = false;
                    log.error("A report of a service failed", e);
                    page.set(new Page.Told(service, new Reported.NotKept()));
                });
    }

    /** One page back; from the first, away. */
    void back() {
        switch (page.get()) {
            case Page.One one -> begin();
            case Page.Told told -> begin();
            default -> ways.onLeave().run();
        }
    }

    /** Whether a report will bear the person's name. */
    boolean isKnown() {
        return visitor.isPresent();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
