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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import org.reststop.store.FeedPlace;

/** What the attract screen shows. JavaFX thread only. */
public final class AttractViewModel {
    /** How long what never changes stays at one place: a screen that shows the same for ever keeps its shadow. */
    private static final int SECONDS_A_PLACE = 90;

    /** The places, in millimetres from the middle: so close that nobody sees it move. */
    private static final List<Point2D> PLACES = List.of(
            new Point2D(0, 0),
            new Point2D(1, 0),
            new Point2D(1, 1),
            new Point2D(0, 1),
            new Point2D(-1, 1),
            new Point2D(-1, 0),
            new Point2D(-1, -1),
            new Point2D(0, -1));

    /** From when to when the glass is dimmed: nobody reads from afar then, and the light shines into bedrooms. */
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Clock clock;
    private final ReadOnlyObjectWrapper<AttractState> state = new ReadOnlyObjectWrapper<>(new AttractState.Starting());
    private final ReadOnlyObjectWrapper<LocalTime> time;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyBooleanWrapper night = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Point2D> drift = new ReadOnlyObjectWrapper<>(Point2D.ZERO);
    private final ReadOnlyObjectWrapper<Optional<FeedPlace.Load>> loading =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty checking = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Appeal>> appeal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Glance>> glance = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ZoneId zone;
    private int seconds;

    /** @param zone by which the time is told until the station's is known */
    public AttractViewModel(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        ZonedDateTime now = clock.instant().atZone(zone);
        time = new ReadOnlyObjectWrapper<>(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        day = new ReadOnlyObjectWrapper<>(now.toLocalDate());
        night.set(isNight(time.get()));
    }

    private static boolean isNight(LocalTime now) {
        return !now.isBefore(NIGHT) || now.isBefore(MORNING);
    }

    /** Shows another state; of a ready one also its station's time. */
    public void show(AttractState next) {
        if (next instanceof AttractState.Ready ready) {
            zone = ready.zone();
            showTime();
        }
        state.set(next);
    }

    /** How far the loading of HQ's documents is; empty if they are all here. */
    public void showLoading(Optional<FeedPlace.Load> load) {
        loading.set(load);
    }

    /** A second has passed. */
    public void tick() {
        showTime();
        if (++seconds % SECONDS_A_PLACE == 0) {
            drift.set(PLACES.get(seconds / SECONDS_A_PLACE % PLACES.size()));
        }
    }

    private void showTime() {
        ZonedDateTime now = clock.instant().atZone(zone);
        time.set(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        day.set(now.toLocalDate());
        night.set(isNight(time.get()));
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

    /** Whether it is night at the station, and the glass is to shine less. */
    ReadOnlyBooleanProperty nightProperty() {
        return night.getReadOnlyProperty();
    }

    /** How far, in millimetres, what never changes is moved from its place. */
    public ReadOnlyObjectProperty<Point2D> driftProperty() {
        return drift.getReadOnlyProperty();
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

    /** Tells what the station offers, or nothing any more. */
    public void glance(Optional<Glance> seen) {
        glance.set(seen);
    }

    /** What the station offers. */
    public ReadOnlyObjectProperty<Optional<Glance>> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /** Whether a scan is being judged. */
    public BooleanProperty checkingProperty() {
        return checking;
    }
}
