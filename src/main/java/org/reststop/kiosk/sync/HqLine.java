package org.reststop.kiosk.sync;

import java.util.Optional;
import org.reststop.sync.Traffic;

/** The line to HQ. Whatever may go wrong on it comes back as a reply. */
interface HqLine extends AutoCloseable {
    /**
     * Sends an exchange and waits for what comes of it.
     *
     * @param json an {@link org.reststop.sync.ExchangeRequest}
     */
    HqReply exchange(String secret, byte[] json);

    /** What the line has carried, when it is time to tell HQ; empty otherwise, and where nobody counts. */
    default Optional<Traffic> traffic() {
        return Optional.empty();
    }

    /** Ends what is on its way. Called from any thread. */
    @Override
    void close();
}
