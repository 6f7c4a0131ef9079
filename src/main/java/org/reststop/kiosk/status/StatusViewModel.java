package org.reststop.kiosk.status;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.kiosk.scan.CameraState;
import org.reststop.kiosk.scan.serial.SerialState;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.sync.Traffic;

/** How the kiosk stands with HQ, for staff. Nothing about people. JavaFX thread only. */
public final class StatusViewModel {
    private final ReadOnlyObjectWrapper<Standing> standing;
    private final ReadOnlyObjectWrapper<Devices> devices =
            new ReadOnlyObjectWrapper<>(new Devices(new CameraState.Absent(), new SerialState.Off()));

    /** @param version of this program */
    public StatusViewModel(String version) {
        standing = new ReadOnlyObjectWrapper<>(
                new Standing(Optional.empty(), Optional.empty(), version, Optional.empty()));
    }

    /** The exchange with HQ has news. */
    public void show(SyncStatus sync) {
        Standing now = standing.get();
        standing.set(new Standing(Optional.of(sync), now.recovered(), now.version(), now.traffic()));
    }

    /**
     * The store was repaired when it was opened.
     *
     * @param facts how many came back from the journal
     */
    public void recovered(int facts) {
        Standing now = standing.get();
        standing.set(new Standing(now.sync(), Optional.of(facts), now.version(), now.traffic()));
    }

    /** The line to HQ has carried more. */
    public void carried(Traffic traffic) {
        Standing now = standing.get();
        standing.set(new Standing(now.sync(), now.recovered(), now.version(), Optional.of(traffic)));
    }

    /** How the readers of codes are doing now. */
    public void show(CameraState camera, SerialState serial) {
        CameraState rounded = camera instanceof CameraState.Running(double perSecond)
                ? new CameraState.Running(Math.round(perSecond))
                : camera;
        Devices now = new Devices(rounded, serial);
        if (!now.equals(devices.get())) {
            devices.set(now);
        }
    }

    ReadOnlyObjectProperty<Devices> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    record Devices(CameraState camera, SerialState serial) {}

    /**
     * @param sync empty until the kiosk is enrolled and the store open
     * @param recovered how many facts came back from the journal, if the store had to be repaired
     * @param traffic what the line has carried, once it has carried anything
     */
    record Standing(Optional<SyncStatus> sync, Optional<Integer> recovered, String version, Optional<Traffic> traffic) {
        Standing(Optional<SyncStatus> sync, Optional<Integer> recovered, String version) {
            this(sync, recovered, version, Optional.empty());
        }
    }
}
