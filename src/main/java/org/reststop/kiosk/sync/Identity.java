package org.reststop.kiosk.sync;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.Pins;

/**
 * Which of HQ's kiosks this machine is.
 *
 * @param kiosk given by HQ at the enrolment
 * @param secret proves it to HQ; printable ASCII without blanks
 * @param hq the base address of the HQ that gave it, http or https
 * @param stationId the station that the kiosk stands in
 * @param pins the keys that HQ may be known by ({@link Pins}); empty if the machine's own authorities vouch for it
 * @param rotation the secrets before and after this one; null until one is drawn
 */
public record Identity(
        UUID kiosk,
        String secret,
        URI hq,
        String stationId,
        List<String> pins,
        @Nullable Rotation rotation) {
    /** @throws IllegalArgumentException if a secret cannot be a header's value or {@code hq} is no web address */
    @SuppressWarnings("ConstantValue")
    public Identity {
        Objects.requireNonNull(kiosk, "kiosk");
        Objects.requireNonNull(stationId, "stationId");
        // A file of the first version has none.
        pins = pins == null ? List.of() : List.copyOf(pins);
        if (!pins.stream().allMatch(Pins::isPin)) {
            throw new IllegalArgumentException("a pin has 43 characters");
        }
        checkSecret(secret);
        if (rotation != null) {
            Stream.of(rotation.pending(), rotation.former())
                    .filter(Objects::nonNull)
                    .forEach(other -> checkSecret(String.valueOf(other)));
        }
        String scheme = String.valueOf(hq.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https") || hq.getHost() == null) {
            throw new IllegalArgumentException(hq + " is not an http or https address");
        }
    }

    /** An identity whose HQ is vouched for by the machine's authorities, and whose secret has not changed yet. */
    public Identity(UUID kiosk, String secret, URI hq, String stationId) {
        this(kiosk, secret, hq, stationId, List.of(), null);
    }

    private static void checkSecret(String secret) {
        if (!secret.matches("[!-~]{1,400}")) {
            throw new IllegalArgumentException(
                    "the secret is empty, too long or has characters that no header may have");
        }
    }

    /** The same kiosk with other secrets beside the one in use. */
    Identity with(Rotation other) {
        return with(secret, other);
    }

    /** The same kiosk with another secret. */
    Identity with(String other, Rotation beside) {
        return new Identity(kiosk, other, hq, stationId, pins, beside);
    }

    /** The same kiosk, which knows its HQ by other keys. */
    Identity withPins(List<String> others) {
        return new Identity(kiosk, secret, hq, stationId, others, rotation);
    }

    /** Without the secret, which belongs in no log. */
    @Override
    public String toString() {
        return "Identity[" + kiosk + " at " + stationId + " of " + hq + "]";
    }
}
