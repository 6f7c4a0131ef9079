package org.reststop.hq.phone;

import java.net.URI;
import java.util.function.Supplier;

/**
 * Where phones find their badge.
 *
 * @param hq the base address that phones reach HQ by, without a slash at its end
 */
public record PhoneAddress(Supplier<URI> hq) {
    static final String PATH = "/me/";

    /** The address that a token opens. */
    String of(String token) {
        return hq.get() + PATH + token;
    }
}
