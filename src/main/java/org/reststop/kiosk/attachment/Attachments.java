package org.reststop.kiosk.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.attachment.AttachmentException.Problem;
import org.reststop.kiosk.sync.Parcels;
import org.reststop.store.AttachmentTable;
import org.reststop.store.KioskStore;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.Attachment;
import org.reststop.sync.MediaTypes;
import org.reststop.sync.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is attached to facts. A content is kept in two steps: {@link #keep} puts it on disk, then the fact that names it
 * is recorded, and the store notes both in one transaction. Whatever no fact names is deleted after an hour or two. HQ gets
 * each content once and this kiosk keeps it for a while after that. Safe to call from any thread but the JavaFX thread:
 * it waits for the disk.
 */
public final class Attachments implements Parcels {
    /** As long as facts are kept for an HQ that must be restored. */
    static final Duration KEPT = Duration.ofDays(30);

    static final Duration FACT_COMES_WITHIN = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);
    private static final String FOLDER = "attachments";

    private final ContentFolder folder;
    private final AttachmentTable table;
    private final Supplier<@Nullable UUID> epoch;
    private final Clock clock;
    private final long quota;
    private final ReentrantLock keeping = new ReentrantLock();
    private volatile @Nullable Instant tidied;

    /**
     * @param dataFolder the kiosk's; contents lie in {@code attachments/} in it
     * @param quota the most bytes that contents may take, those that HQ holds included
     */
    public Attachments(Path dataFolder, KioskStore store, Clock clock, long quota) {
        this.folder = folder(dataFolder);
        this.table = new AttachmentTable(store);
        this.epoch = () -> store.inbox().place().epoch();
        this.clock = clock;
        this.quota = quota;
    }

    /** Where a kiosk's contents lie. */
    public static ContentFolder folder(Path dataFolder) {
        return new ContentFolder(dataFolder.resolve(FOLDER));
    }

    /**
     * Puts a content on disk. It stays only if a fact that names it is recorded within an hour.
     *
     * @param mediaType without parameters, such as {@code audio/ogg}
     * @throws AttachmentException if it is not kept
     */
    public Attachment keep(byte[] content, String mediaType) {
        if (content.length > Protocol.MAX_ATTACHMENT) {
            throw new AttachmentException(Problem.TOO_LARGE, null);
        }
        if (!MediaTypes.fits(mediaType, Arrays.copyOf(content, Math.min(content.length, MediaTypes.HEAD)))) {
            throw new AttachmentException(Problem.UNREADABLE, null);
        }
        keeping.lock();
        try {
            makeRoom(content.length);
            return new Attachment(folder.keep(content, FileTime.from(clock.instant())), mediaType, content.length);
        } catch (IOException e) {
            log.warn("An attachment was not stored: {}", e.toString());
            throw new AttachmentException(Problem.NOT_STORED, e);
        } finally {
            keeping.unlock();
        }
    }

    /** What was kept; empty if it is not on the disk any more. */
    public Optional<byte[]> read(Attachment attachment) {
        try {
            return folder.holds(attachment.sha256())
                    ? Optional.of(Files.readAllBytes(folder.file(attachment.sha256())))
                    : Optional.empty();
        } catch (IOException e) {
            log.warn("An attachment cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    /** How many HQ does not have yet. */
    public long waiting() {
        return table.countWaiting();
    }

    /** Erases a content again whose fact was not recorded. */
    public void discard(Attachment attachment) {
        try {
            if (!table.names().contains(attachment.sha256())) {
                folder.delete(attachment.sha256());
            }
        } catch (IOException e) {
            log.warn("An attachment that nobody sent is deleted later: {}", e.toString());
        }
    }

    /** Deletes what HQ has held for long, and what no fact names. */
    private void tidy(@Nullable UUID epoch) {
        Instant now = clock.instant();
        tidied = now;
        try {
            for (Attachment old : table.heldSince(now.minus(KEPT), epoch)) {
                drop(old);
            }
            FileTime recent = FileTime.from(now.minus(FACT_COMES_WITHIN));
            folder.forgetIncoming(recent);
            Set<String> named = table.names();
            for (String name : folder.names()) {
                if (!named.contains(name) && folder.lastModified(name).compareTo(recent) < 0) {
                    folder.delete(name);
                    log.info("Deleted an attachment that no record names");
                }
            }
        } catch (IOException e) {
            log.warn("Old attachments were not deleted: {}", e.toString());
        }
    }

    /** What HQ holds already makes room for what it does not, the longest held first. */
    private void makeRoom(long wanted) throws IOException {
        long taken = folder.bytes();
        if (taken + wanted <= quota) {
            return;
        }
        for (Attachment held : table.heldSince(clock.instant(), epoch.get())) {
            drop(held);
            taken -= held.bytes();
            if (taken + wanted <= quota) {
                return;
            }
        }
        log.warn("Attachments take {} bytes, of which HQ holds none: no more are kept", taken);
        throw new AttachmentException(Problem.FULL, null);
    }

    private void drop(Attachment attachment) throws IOException {
        folder.delete(attachment.sha256());
        table.forget(attachment.sha256());
    }

    /** By a clock that may have been set. */
    private boolean isTidy() {
        Instant last = tidied;
        return last != null && Duration.between(last, clock.instant()).abs().compareTo(FACT_COMES_WITHIN) < 0;
    }

    /** The next for HQ; now and then it also tidies up. */
    @Override
    public Optional<Parcel> next(@Nullable UUID epoch, Set<String> passedOver) {
        if (!isTidy()) {
            tidy(epoch);
        }
        Optional<Attachment> next = table.next(epoch, passedOver);
        while (next.isPresent() && !folder.holds(next.get().sha256())) {
            log.warn("Attachment {} is not on this disk any more", next.get().sha256());
            table.refused(next.get().sha256(), "content-missing");
            next = table.next(epoch, passedOver);
        }
        return next.map(attachment -> new Parcel(attachment, folder.file(attachment.sha256())));
    }

    @Override
    public void delivered(Parcel parcel, @Nullable UUID epoch) {
        table.sent(parcel.attachment().sha256(), clock.instant(), epoch);
    }

    @Override
    public void refused(Parcel parcel, String reason) {
        table.refused(parcel.attachment().sha256(), reason);
    }
}
