package org.reststop.kiosk.sync;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.Attachment;

/** What is too large for an exchange and goes to HQ on its own. Called on the uploading thread; may wait for the disk. */
public interface Parcels {
    /**
     * The next to bring to HQ, or empty if HQ has all.
     *
     * @param epoch of HQ's feed, null before it is known: what an HQ of another epoch had may be lost
     * @param passedOver names of those that must wait
     */
    Optional<Parcel> next(@Nullable UUID epoch, Set<String> passedOver);

    /** HQ holds it and has proved that by its SHA-256. */
    void delivered(Parcel parcel, @Nullable UUID epoch);

    /**
     * It will never be taken.
     *
     * @param reason a word for programs
     */
    void refused(Parcel parcel, String reason);

    /** @param content a file that is there and does not change until it is delivered */
    record Parcel(Attachment attachment, Path content) {}
}
