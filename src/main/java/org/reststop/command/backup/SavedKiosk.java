package org.reststop.command.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.Surroundings;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.backup.KioskBackup;
import org.reststop.kiosk.backup.RunningKiosk;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.store.StoreInUseException;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;

/**
 * A kiosk on this machine: the running one does it itself, else it is done to its files.
 *
 * @param withIdentity whether the identity goes along
 */
record SavedKiosk(Path folder, boolean withIdentity, Surroundings around) implements Saved {
    @Override
    public String program() {
        return Manifest.KIOSK;
    }

    @Override
    public boolean exists() {
        return Files.exists(folder.resolve("kiosk.mv.db"));
    }

    @Override
    public Saved withoutIdentity() {
        return new SavedKiosk(folder, false, around);
    }

    @Override
    public Manifest save(Path target, Progress progress) {
        Optional<RunningKiosk> running = RunningKiosk.find(folder);
        if (running.isPresent()) {
            try (RunningKiosk kiosk = running.get()) {
                return kiosk.save(target, withIdentity, progress);
            }
        }
        if (!exists()) {
            throw new CommandFailure(around.texts().say("backup.nothing", folder));
        }
        return atRest(backup -> backup.save(target, withIdentity, progress));
    }

    @Override
    public Manifest restore(Path source, Progress progress) {
        Optional<RunningKiosk> running = RunningKiosk.find(folder);
        if (running.isPresent()) {
            try (RunningKiosk kiosk = running.get()) {
                return kiosk.restore(source, withIdentity, progress);
            }
        }
        return atRest(backup -> backup.restore(source, withIdentity, progress));
    }

    private Manifest atRest(Function<KioskBackup, Manifest> work) {
        UuidV7 ids = new UuidV7(around.clock(), new SecureRandom());
        try (KioskStore store = KioskStores.open(folder, around.clock(), ids)) {
            return work.apply(new KioskBackup(store, folder, around.clock()));
        } catch (StoreInUseException e) {
            throw new CommandFailure(around.texts().say("backup.kiosk-silent", folder));
        }
    }
}
