package org.reststop.kiosk.counter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.kiosk.scan.CameraState;
import org.reststop.kiosk.scan.serial.SerialState;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.sync.SyncStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What staff see of the machine. A view model; JavaFX thread only. */
final class MachineModel {
    private static final Logger log = LoggerFactory.getLogger(MachineModel.class);
    private static final long LITTLE_BYTES = 500_000_000;
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(5);

    private final MachineTask.Gauges gauges;
    private final Background background;
    private final Runnable onSync;
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(new Sight(
            Optional.empty(), new CameraState.Absent(), new SerialState.Off(), new Amounts(0, Long.MAX_VALUE), false));

    /** What the disk says. */
    record Amounts(long attachments, long freeBytes) {}

    /**
     * What there is to see.
     *
     * @param sync empty before the first exchange
     * @param asked whether somebody has asked for an exchange that has not ended
     */
    record Sight(Optional<SyncStatus> sync, CameraState camera, SerialState serial, Amounts amounts, boolean asked) {
        /** The keys of the texts about what is wrong, each with what to do; none if all is well. */
        List<String> faults() {
            List<String> all = new ArrayList<>();
            sync.flatMap(one -> Optional.ofNullable(one.problem()))
                    .ifPresent(problem -> all.add("status.problem." + word(problem.name())));
            if (sync.flatMap(one -> Optional.ofNullable(one.clockOffset()))
                    .filter(offset -> offset.abs().compareTo(WRONG_CLOCK) > 0)
                    .isPresent()) {
                all.add("counter.fault.clock");
            }
            if (camera instanceof CameraState.Failed || camera instanceof CameraState.Dark) {
                all.add(camera instanceof CameraState.Dark ? "counter.fault.camera-dark" : "counter.fault.camera");
            }
            if (serial instanceof SerialState.Failed) {
                all.add("counter.fault.scanner");
            }
            if (amounts.freeBytes() < LITTLE_BYTES) {
                all.add("counter.fault.disk");
            }
            return List.copyOf(all);
        }

        private static String word(String name) {
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    MachineModel(MachineTask.Gauges gauges, Background background, Runnable onSync) {
        this.gauges = gauges;
        this.background = background;
        this.onSync = onSync;
    }

    void heard(SyncStatus status) {
        Sight now = sight.get();
        boolean running = status.nextAttempt() == null;
        boolean before = now.sync().filter(one -> one.nextAttempt() != null).isPresent();
        boolean ended = !running && !before;
        sight.set(new Sight(Optional.of(status), now.camera(), now.serial(), now.amounts(), now.asked() && !ended));
        if (ended) {
            look();
        }
    }

    void heard(CameraState camera, SerialState serial) {
        CameraState rounded = camera instanceof CameraState.Running ? new CameraState.Running(0) : camera;
        Sight now = sight.get();
        Sight next = new Sight(now.sync(), rounded, serial, now.amounts(), now.asked());
        if (!next.equals(now)) {
            sight.set(next);
        }
    }

    /** Reads the gauges. */
    void look() {
        background.run(
                () -> new Amounts(gauges.attachmentsWaiting(), gauges.freeBytes()),
                amounts -> {
                    Sight now = sight.get();
                    sight.set(new Sight(now.sync(), now.camera(), now.serial(), amounts, now.asked()));
                },
                e -> log.error("What waits on the disk could not be read", e));
    }

    void sync() {
        Sight now = sight.get();
        sight.set(new Sight(now.sync(), now.camera(), now.serial(), now.amounts(), true));
        onSync.run();
    }

    ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }
}
