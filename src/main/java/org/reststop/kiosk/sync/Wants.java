package org.reststop.kiosk.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What a kiosk wants of HQ that is too large for an exchange. Called on the fetching thread; may wait for the disk. */
public interface Wants {
    /**
     * The next to fetch, or empty if all is here or there is no room for more.
     *
     * @param passedOver names of those that must wait
     */
    Optional<Wanted> next(Set<String> passedOver) throws IOException;

    /** Its part is whole, on disk, and has been compared with its name. */
    void arrived(Wanted wanted) throws IOException;

    /**
     * A content on its way.
     *
     * @param sha256 its name
     * @param bytes how long it is when it is whole
     * @param part the file that it gathers in; what is there already was fetched before
     */
    record Wanted(String sha256, long bytes, Path part) {}
}
