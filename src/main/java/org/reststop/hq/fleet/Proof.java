package org.reststop.hq.fleet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk tells of itself beyond its secret; see {@link org.reststop.sync.ExchangeRequest.Proof}.
 *
 * @param nextHash SHA-256 of the secret that it wants to use from now on; null if it wants to keep the one it has
 * @param heard the other session that HQ last named to it; null if none
 */
public record Proof(
        UUID session, byte @Nullable [] nextHash, @Nullable UUID heard) {}
