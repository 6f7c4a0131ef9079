package org.reststop.hq.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.print.PictureFile;
import org.reststop.store.attachment.Sha256;
import org.reststop.sync.Attachment;
import org.reststop.sync.MediaTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts of an attachment together and looks at the whole before it believes in it. How much is there is told by
 * the file's length, each part being forced to disk before it is acknowledged; so a restart forgets nothing. Safe to
 * call from any thread; waits for disk and database.
 */
final class Arrivals {
    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final int LOCKS = 64;

    private final Shelf shelf;
    private final long quota;
    private final ReentrantLock decoding = new ReentrantLock();
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    /** @param quota the most bytes that are held of one kiosk */
    Arrivals(Shelf shelf, long quota) {
        this.shelf = shelf;
        this.quota = quota;
    }

    /**
     * How far an attachment is.
     *
     * @param offset how many of its first bytes are held
     * @param whole whether that is all, and it was looked at
     */
    record Place(long offset, boolean whole) {}

    /** The part does not begin where the one before ended. */
    static final class WrongOffset extends Exception {
        private static final long serialVersionUID = 1L;

        final long offset;

        WrongOffset(long offset) {
            super("the next part begins at " + offset, null, false, false);
            this.offset = offset;
        }
    }

    /** How far it is. */
    Place look(UUID kiosk, String sha256) throws IOException {
        return shelf.holds(kiosk, sha256)
                ? new Place(Files.size(shelf.folder().file(sha256)), true)
                : new Place(length(shelf.incoming(kiosk, sha256)), false);
    }

    /**
     * Takes a part.
     *
     * @param last whether it should be whole with this part
     * @throws WrongOffset if the part is not the next one
     * @throws Refusal if it is not taken: 413, 415, 422 or 507
     */
    Place take(UUID kiosk, Attachment attachment, long offset, byte[] part, boolean last)
            throws WrongOffset, IOException {
        ReentrantLock lock = locks[Math.floorMod(attachment.sha256().hashCode(), LOCKS)];
        lock.lock();
        try {
            if (shelf.holds(kiosk, attachment.sha256())) {
                return new Place(attachment.bytes(), true);
            }
            if (shelf.folder().holds(attachment.sha256())) {
                // Another kiosk sent the same, or HQ stopped between the file and its row.
                return enter(kiosk, attachment);
            }
            Path file = shelf.incoming(kiosk, attachment.sha256());
            long before = length(file);
            if (offset != before) {
                throw new WrongOffset(before);
            }
            checkRoom(kiosk, attachment.bytes() - before);
            append(file, before, part);
            return last ? finish(kiosk, attachment, file) : new Place(before + part.length, false);
        } finally {
            lock.unlock();
        }
    }

    private void checkRoom(UUID kiosk, long wanted) throws IOException {
        if (shelf.bytesOf(kiosk) + shelf.incomingBytesOf(kiosk) + wanted > quota) {
            log.warn("Kiosk {} may send {} bytes of attachments: no more are taken of it", kiosk, quota);
            throw new Refusal(507, "quota", "attachments of this kiosk take all the room that they may take");
        }
    }

    private static void append(Path file, long at, byte[] part) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly)) {
            try {
                ByteBuffer left = ByteBuffer.wrap(part);
                while (left.hasRemaining()) {
                    channel.write(left, at + left.position());
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(at);
                log.error("An attachment's part was not stored", e);
                throw new Refusal(507, "not-stored", "HQ's disk did not take it");
            }
        }
    }

    private Place finish(UUID kiosk, Attachment attachment, Path file) throws IOException {
        boolean same = Files.size(file) == attachment.bytes() && Sha256.of(file).equals(attachment.sha256());
        if (!same) {
            Files.delete(file);
            log.warn("An attachment of kiosk {} did not arrive as it was; it is asked for again", kiosk);
            throw new Refusal(422, "digest-mismatch", "what arrived has another SHA-256; send all of it again");
        }
        if (!fits(attachment, file)) {
            Files.delete(file);
            throw foreign(kiosk, attachment);
        }
        shelf.folder().settle(file, attachment.sha256());
        return enter(kiosk, attachment);
    }

    private Place enter(UUID kiosk, Attachment attachment) throws IOException {
        Path file = shelf.folder().file(attachment.sha256());
        if (Files.size(file) != attachment.bytes() || !fits(attachment, file)) {
            throw foreign(kiosk, attachment);
        }
        shelf.enter(kiosk, attachment);
        return new Place(attachment.bytes(), true);
    }

    /** A picture is decoded, since staff's browsers will; one at a time, as that takes much memory. */
    private boolean fits(Attachment attachment, Path file) throws IOException {
        if (!MediaTypes.fits(attachment.mediaType(), Sha256.head(file, MediaTypes.HEAD))) {
            return false;
        }
        if (!attachment.mediaType().startsWith("image/")) {
            return true;
        }
        decoding.lock();
        try {
            return PictureFile.isPicture(Files.readAllBytes(file));
        } finally {
            decoding.unlock();
        }
    }

    private static Refusal foreign(UUID kiosk, Attachment attachment) {
        log.warn("An attachment of kiosk {} is not {} as it says", kiosk, attachment.mediaType());
        return new Refusal(415, "media-type", "it is not what it says, or of no kind that is taken");
    }

    private static long length(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException none) {
            return 0;
        }
    }
}
