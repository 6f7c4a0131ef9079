package org.reststop.kiosk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.reststop.kiosk.backup.ControlSocket;
import org.reststop.kiosk.backup.KioskBackup;
import org.reststop.kiosk.screen.Background;
import org.reststop.store.KioskStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the operator's commands back up and restore the store of the kiosk that runs. For the JavaFX thread. */
final class Backups {
    private static final Logger log = LoggerFactory.getLogger(Backups.class);

    private final Path dataFolder;
    private final Clock clock;
    private final Background background;
    private final Closing closing;
    private Optional<ControlSocket> open = Optional.empty();

    /** @param closing closes what is opened */
    Backups(Path dataFolder, Clock clock, Background background, Closing closing) {
        this.dataFolder = dataFolder;
        this.clock = clock;
        this.background = background;
        this.closing = closing;
    }

    /**
     * Opens the socket that the commands come by, in place of a former one.
     *
     * @param restored run on any thread when a backup has taken the store's place
     */
    void offer(KioskStore store, Runnable restored) {
        KioskBackup backup = new KioskBackup(store, dataFolder, clock);
        Optional<ControlSocket> former = open;
        background.run(
                () -> {
                    former.ifPresent(ControlSocket::close);
                    return closing.add(ControlSocket.open(backup, dataFolder, restored));
                },
                socket -> open = Optional.of(socket),
                e -> log.warn("No backup can be made while this kiosk runs: its control socket did not open", e));
    }
}
