package org.reststop.kiosk.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityException;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.store.AttachmentTable;
import org.reststop.store.KioskStore;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.backup.BackupException;
import org.reststop.store.backup.BackupException.Problem;
import org.reststop.store.backup.BackupFile;
import org.reststop.store.backup.BackupWriter;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;
import org.reststop.store.backup.SavedContents;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;

/**
 * Saves a kiosk and brings it back. The identity, by which HQ knows the machine, goes along only when asked for: two
 * machines with one identity are copies of each other, and HQ shuts out both. Waits for the disk.
 */
public final class KioskBackup {
    private static final String IDENTITY = "identity";

    /** What a line's bytes were belongs to the machine, and what somebody is just writing to nobody but them. */
    private static final Set<String> LEFT_OUT = Set.of("traffic", "need_draft");

    private final KioskStore store;
    private final Path identity;
    private final ContentFolder contents;
    private final Clock clock;

    /** @param dataFolder the kiosk's, where its identity and the contents of attachments are */
    public KioskBackup(KioskStore store, Path dataFolder, Clock clock) {
        this.store = store;
        this.identity = dataFolder.resolve(IDENTITY);
        this.contents = Attachments.folder(dataFolder);
        this.clock = clock;
    }

    /**
     * Saves all rows and the attachments that HQ has not got, and the identity if it is wanted.
     *
     * @param target must not exist
     * @throws BackupException if it cannot be written, or there is no identity to take along
     */
    public Manifest save(Path target, boolean withIdentity, Progress progress) {
        if (withIdentity && !Files.exists(identity)) {
            throw new BackupException(Problem.NO_IDENTITY, identity.toString(), null);
        }
        String owner = own().map(UUID::toString).orElse(null);
        // What HQ has not got yet goes along; the rest is there for an HQ that lost it, which is not this machine's.
        Map<String, Path> files = new TreeMap<>(SavedContents.of(contents, new AttachmentTable(store).unsent()));
        if (withIdentity) {
            files.put(IDENTITY, identity);
        }
        var about = new BackupWriter.About(Manifest.KIOSK, owner, clock.instant(), LEFT_OUT, files);
        return store.backups().write(target, about, progress);
    }

    /**
     * Brings all rows back, and the identity if it is wanted; the kiosk must then be started anew.
     *
     * @throws BackupException if the backup cannot be used; nothing has changed then
     */
    public Manifest restore(Path source, boolean withIdentity, Progress progress) {
        try (BackupFile backup = BackupFile.open(source)) {
            String owner = backup.manifest().owner();
            Optional<UUID> own = own();
            if (owner != null && own.isPresent() && !own.get().toString().equals(owner)) {
                throw new BackupException(Problem.OTHER_KIOSK, owner, null);
            }
            Optional<Identity> given = withIdentity ? Optional.of(identityIn(backup, source)) : Optional.empty();
            SavedContents.bringBack(backup, contents, clock);
            store.backups().restore(backup, progress);
            given.ifPresent(new IdentityFile(identity)::save);
            return backup.manifest();
        }
    }

    private static Identity identityIn(BackupFile backup, Path source) {
        byte[] json = backup.file(IDENTITY)
                .orElseThrow(() -> new BackupException(Problem.NO_IDENTITY, source.toString(), null));
        try {
            return new WireCodec().fromJson(json, Identity.class);
        } catch (WireException e) {
            // The parser's own words may quote the secret.
            throw new BackupException(Problem.DAMAGED, source + " (" + IDENTITY + ")", null);
        }
    }

    private Optional<UUID> own() {
        try {
            return new IdentityFile(identity).load().map(Identity::kiosk);
        } catch (IdentityException e) {
            return Optional.empty();
        }
    }
}
