package org.reststop.kiosk.attract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.reststop.domain.notice.Notice;
import org.reststop.store.FeedPlace;

/** What the attract screen shows. JavaFX thread only. */
public final class AttractViewModel {
    /** A notice stays long enough for a slow reader to read its title twice. */
    private static final int SECONDS_A_NOTICE = 10;

    private final Clock clock;
    private final ReadOnlyObjectWrapper<AttractState> state = new ReadOnlyObjectWrapper<>(new AttractState.Starting());
    private final ReadOnlyObjectWrapper<LocalTime> time;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<FeedPlace.Load>> loading =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty checking = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Appeal>> appeal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ZoneId zone;
    private int seconds;

    /** @param zone by which the time is told until the station's is known */
    public AttractViewModel(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        ZonedDateTime now = clock.instant().atZone(zone);
        time = new ReadOnlyObjectWrapper<>(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        day = new ReadOnlyObjectWrapper<>(now.toLocalDate());
    }

    /** Shows another state; of a ready one also its station's time. */
    public void show(AttractState next) {
        if (next instanceof AttractState.Ready ready) {
            zone = ready.zone();
            showTime();
        }
        state.set(next);
    }

    /** Shows these notices in turn, from the first. */
    public void showNotices(List<Notice> notices) {
        seconds = 0;
        shown.set(new Shown(List.copyOf(notices), 0));
    }

    /** How far the loading of HQ's documents is; empty if they are all here. */
    public void showLoading(Optional<FeedPlace.Load> load) {
        loading.set(load);
    }

    /** A second has passed. */
    public void tick() {
        showTime();
        Shown now = shown.get();
        if (++seconds >= SECONDS_A_NOTICE && now.notices().size() > 1) {
            seconds = 0;
            shown.set(new Shown(now.notices(), (now.index() + 1) % now.notices().size()));
        }
    }

    private void showTime() {
        ZonedDateTime now = clock.instant().atZone(zone);
        time.set(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        day.set(now.toLocalDate());
    }

    public ReadOnlyObjectProperty<AttractState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The station's time, to the minute. */
    public ReadOnlyObjectProperty<LocalTime> timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** The station's day. */
    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /** The notices on show and whose turn it is. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How far the loading of HQ's documents is; empty if they are all here. */
    public ReadOnlyObjectProperty<Optional<FeedPlace.Load>> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Asks something of whoever comes by, or nothing any more. */
    public void appeal(Optional<Appeal> asked) {
        appeal.set(asked);
    }

    /** What is asked of whoever comes by. */
    public ReadOnlyObjectProperty<Optional<Appeal>> appealProperty() {
        return appeal.getReadOnlyProperty();
    }

    /** Whether a scan is being judged. */
    public BooleanProperty checkingProperty() {
        return checking;
    }

    /**
     * @param notices on show today, pinned first
     * @param index of the one whose turn it is; 0 if there are none
     */
    public record Shown(List<Notice> notices, int index) {
        static final Shown NOTHING = new Shown(List.of(), 0);
    }
}
