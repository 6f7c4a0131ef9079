package org.reststop.kiosk.counter;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.reststop.kiosk.scan.CameraState;
import org.reststop.kiosk.scan.serial.SerialState;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.sync.SyncStatus;

/** How the kiosk stands with HQ, what waits, and what is wrong with the machine. JavaFX thread only. */
public final class MachineTask implements DeskTask {
    private final Ui ui;
    private final MachineModel model;
    private final ZoneId zone;
    private final Consumer<Screen> show;

    /**
     * @param gauges read from the disk
     * @param zone by which times are told
     * @param show shows a screen
     * @param onSync asks for an exchange now
     */
    public MachineTask(
            Ui ui, Gauges gauges, ZoneId zone, Background background, Consumer<Screen> show, Runnable onSync) {
        this.ui = ui;
        this.model = new MachineModel(gauges, background, onSync);
        this.zone = zone;
        this.show = show;
    }

    /** What is read anew each time; both wait for the disk. */
    public interface Gauges {
        /** How many photos and recordings HQ does not have yet. */
        long attachmentsWaiting();

        /** How many bytes are free for the kiosk's data. */
        long freeBytes();
    }

    /** The exchange with HQ has news. */
    public void heard(SyncStatus status) {
        model.heard(status);
    }

    /** How the readers of codes are doing now. */
    public void heard(CameraState camera, SerialState serial) {
        model.heard(camera, serial);
    }

    @Override
    public String word() {
        return "machine";
    }

    @Override
    public Icon icon() {
        return Icon.CLOUD_DONE;
    }

    @Override
    public void open(Clerk clerk, Runnable back) {
        model.look();
        show.accept(new MachineScreen(ui, model, zone, back));
    }
}
