package org.reststop.kiosk.service;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.kiosk.screen.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets staff say how services stand. JavaFX thread only. */
public final class SettingViewModel {
    private static final Logger log = LoggerFactory.getLogger(SettingViewModel.class);

    private final ServiceDesk desk;
    private final long personId;
    private final Background background;
    private final ServiceViewModel.Ways ways;
    private final ReadOnlyObjectWrapper<Page> page =
            new ReadOnlyObjectWrapper<>(new Page(Optional.empty(), Optional.empty(), Optional.empty(), Said.LOADING));
    private boolean busy;

    /** What is said above the services. */
    enum Said {
        LOADING,
        FAILED,
        NOTHING,
        KEPT,
        NOT_KEPT
    }

    /**
     * What is seen.
     *
     * @param board empty while it is read
     * @param chosen the service that is being set; empty for all of them
     * @param asked the state that a reason is asked for
     */
    record Page(Optional<ServiceBoard> board, Optional<ServiceKind> chosen, Optional<ServiceState> asked, Said said) {
        Optional<ServiceStanding> standing() {
            return board.flatMap(all -> all.services().stream()
                    .filter(each -> chosen.filter(each.service()::equals).isPresent())
                    .findFirst());
        }
    }

    /** @param personId of the clerk */
    public SettingViewModel(ServiceDesk desk, long personId, Background background, ServiceViewModel.Ways ways) {
        this.desk = desk;
        this.personId = personId;
        this.background = background;
        this.ways = ways;
    }

    /** Reads how they stand. */
    public void begin() {
        read(Said.NOTHING);
    }

    private void read(Said said) {
        background.run(
                desk::board,
                board -> page.set(new Page(Optional.of(board), Optional.empty(), Optional.empty(), said)),
                e -> {
                    log.error("The services could not be read", e);
                    page.set(new Page(Optional.empty(), Optional.empty(), Optional.empty(), Said.FAILED));
                });
    }

    void choose(ServiceKind service) {
        page.set(new Page(page.get().board(), Optional.of(service), Optional.empty(), Said.NOTHING));
    }

    /** Sets how the chosen service stands; whoever comes by is told why it does not work, so that is asked first. */
    void set(ServiceState state) {
        if (state == ServiceState.WORKING) {
            set(state, "");
        } else {
            Page now = page.get();
            page.set(new Page(now.board(), now.chosen(), Optional.of(state), Said.NOTHING));
        }
    }

    /** Sets the state that a reason was asked for, once. */
    void because(String reason) {
        page.get().asked().ifPresent(state -> set(state, reason));
    }

    private void set(ServiceState state, String note) {
        Optional<ServiceKind> chosen = page.get().chosen();
        if (busy || chosen.isEmpty()) {
            return;
        }
        busy = true;
        background.run(
                () -> desk.set(chosen.get(), state, note, personId),
                kept -> {
                    busy = false;
                    ways.onFact().run();
                    read(kept ? Said.KEPT : Said.NOT_KEPT);
                },
                e -> {
                    busy = false;
                    log.error("The state of a service was not set", e);
                    read(Said.NOT_KEPT);
                });
    }

    /** One page back; from the first, away. */
    void back() {
        if (page.get().asked().isPresent()) {
            page.get().chosen().ifPresent(this::choose);
        } else if (page.get().chosen().isPresent()) {
            begin();
        } else {
            ways.onLeave().run();
        }
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
