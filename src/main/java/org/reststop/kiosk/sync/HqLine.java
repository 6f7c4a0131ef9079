package org.reststop.kiosk.sync;

/** The line to HQ. Whatever may go wrong on it comes back as a reply. */
interface HqLine extends AutoCloseable {
    /**
     * Sends an exchange and waits for what comes of it.
     *
     * @param json an {@link org.reststop.sync.ExchangeRequest}
     */
    HqReply exchange(String secret, byte[] json);

    /** Ends what is on its way. Called from any thread. */
    @Override
    void close();
}
