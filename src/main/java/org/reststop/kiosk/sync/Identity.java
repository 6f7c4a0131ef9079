package org.reststop.kiosk.sync;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;

/**
 * Which of HQ's kiosks this machine is.
 *
 * @param kiosk given by HQ at the enrolment
 * @param secret proves it to HQ; printable ASCII without blanks
 * @param hq the base address of the HQ that gave it, http or https
 * @param stationId the station that the kiosk stands in
 */
public record Identity(UUID kiosk, String secret, URI hq, String stationId) {
    /** @throws IllegalArgumentException if the secret cannot be a header's value or {@code hq} is no web address */
    public Identity {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(stationId, "stationId");
        if (!secret.matches("[!-~]{1,400}")) {
            throw new IllegalArgumentException(
                    "the secret is empty, too long or has characters that no header may have");
        }
        String scheme = String.valueOf(hq.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https") || hq.getHost() == null) {
            throw new IllegalArgumentException(hq + " is not an http or https address");
        }
    }

    /** Without the secret, which belongs in no log. */
    @Override
    public String toString() {
        return "Identity[" + kiosk + " at " + stationId + " of " + hq + "]";
    }
}
