package org.reststop.kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reststop.store.FeedPlace;

/**
 * Where the kiosk stands with HQ, for staff to read at a glance.
 *
 * @param queued facts that HQ has not acknowledged
 * @param lastSuccess when an exchange last succeeded since the program started, null if none has
 * @param nextAttempt when the next exchange is due, null while one is running or before the first
 * @param clockOffset HQ's clock minus this one, measured at the last success; null before the first
 * @param problem what the last exchange failed of, null if it succeeded
 * @param load how far a full load of HQ's documents is, null if none is in progress
 */
public record SyncStatus(
        State state,
        long queued,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextAttempt,
        @Nullable Duration clockOffset,
        @Nullable Problem problem,
        FeedPlace.@Nullable Load load) {
    /** The one word for it. */
    public enum State {
        /** No exchange has ended yet. */
        STARTING,
        /** The last exchange succeeded and nothing waits. */
        UP_TO_DATE,
        /** The last exchange succeeded and more waits. */
        BEHIND,
        /** HQ cannot be reached, or does not speak the protocol. */
        OFFLINE,
        /** HQ does not accept this kiosk. */
        REFUSED
    }

    /** Why an exchange failed; each has a text for staff. */
    public enum Problem {
        UNREACHABLE,
        TIMEOUT,
        HTTP_ERROR,
        NOT_HQ,
        /** Whoever answers at HQ's address is not known by HQ's key, or no authority vouches for him. */
        UNTRUSTED,
        REDIRECTED,
        BUSY,
        CREDENTIAL_REFUSED,
        /** HQ hears of two machines that say they are this kiosk, and waits for somebody to decide. */
        KIOSK_COPIED,
        PROTOCOL_REFUSED,
        STORE_FAILED
    }
}
