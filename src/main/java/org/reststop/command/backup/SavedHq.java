package org.reststop.command.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reststop.command.hq.BackupState;
import org.reststop.command.hq.HqOptions;
import org.reststop.command.hq.OperatorApi;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.Surroundings;
import org.reststop.config.HqSettings;
import org.reststop.store.HqBackups;
import org.reststop.store.HqStores;
import org.reststop.store.Store;
import org.reststop.store.StoreInUseException;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.backup.BackupException;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;
import org.reststop.store.backup.SavedContents;

/** HQ on this machine: the running one does it itself, else it is done to its database. */
record SavedHq(HqSettings settings, Surroundings around) implements Saved {
    private static final long PAUSE_MILLIS = 200;

    @Override
    public Path folder() {
        return settings.dataFolder();
    }

    @Override
    public String program() {
        return Manifest.HQ;
    }

    @Override
    public boolean exists() {
        return !isH2() || Files.exists(folder().resolve("hq.mv.db"));
    }

    @Override
    public Saved withoutIdentity() {
        return this;
    }

    @Override
    public Manifest save(Path target, Progress progress) {
        Optional<OperatorApi> running = HqOptions.running(settings, around.http());
        if (running.isPresent()) {
            return follow(running.get(), running.get().startBackup(target), progress);
        }
        if (!exists()) {
            throw new CommandFailure(around.texts().say("backup.nothing", folder()));
        }
        var about = new BackupWriter.About(
                Manifest.HQ, null, around.clock().instant(), HqBackups.LEFT_OUT, SavedContents.of(contents()));
        return atRest(backups -> backups.write(target, about, progress));
    }

    @Override
    public Manifest restore(Path source, Progress progress) {
        Optional<OperatorApi> running = HqOptions.running(settings, around.http());
        if (running.isPresent()) {
            return follow(running.get(), running.get().startRestore(source), progress);
        }
        return atRest(backups -> {
            try (BackupFile backup = BackupFile.open(source)) {
                SavedContents.bringBack(backup, contents(), around.clock());
                backups.restore(backup, progress);
                return backup.manifest();
            }
        });
    }

    private static Manifest follow(OperatorApi hq, BackupState begun, Progress progress) {
        BackupState state = begun;
        while (state.running()) {
            progress.at(state.done(), state.all());
            pause();
            state = hq.backupState();
        }
        if (state.problem() != null) {
            throw new BackupException(state.problem(), String.valueOf(state.detail()), null);
        }
        if (state.manifest() == null) {
            throw new BackupException(BackupException.Problem.STORE, "HQ was started anew meanwhile", null);
        }
        return state.manifest();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupException(BackupException.Problem.STORE, "interrupted", e);
        }
    }

    private ContentFolder contents() {
        return new ContentFolder(settings.contentFolder());
    }

    private boolean isH2() {
        return settings.database().jdbcUrl().isEmpty();
    }

    private Manifest atRest(Function<HqBackups, Manifest> work) {
        HqSettings.Database database = settings.database();
        HqStores.Settings where = isH2()
                ? new HqStores.Settings("jdbc:h2:" + folder().toAbsolutePath().resolve("hq"), "sa", "")
                : new HqStores.Settings(database.jdbcUrl(), database.user(), database.password());
        try (Store store = HqStores.open(where, List.of())) {
            return work.apply(new HqBackups(store, session -> {}));
        } catch (StoreInUseException e) {
            throw new CommandFailure(around.texts().say("backup.hq-silent", folder()));
        }
    }
}
