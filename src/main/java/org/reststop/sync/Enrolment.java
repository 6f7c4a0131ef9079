package org.reststop.sync;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a kiosk becomes one of HQ's: it shows a one-time code and is given its identity. */
public final class Enrolment {
    private Enrolment() {}

    /**
     * @param protocol {@link Protocol#VERSION} of the kiosk
     * @param code as HQ showed it, capital letters and digits, hyphens allowed
     * @param kioskName how staff will know the kiosk
     */
    public record Request(int protocol, String code, String kioskName) {
        public Request {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(kioskName, "kioskName");
        }
    }

    /**
     * @param kiosk the new kiosk's id
     * @param secret sent as bearer token with every exchange
     * @param station the station that the code was made for
     * @param keys the public keys of today's badges, so that the first scan needs no sync
     * @param pins as in {@link ExchangeResponse.Trust}; null in version 1
     */
    public record Response(
            UUID kiosk,
            String secret,
            StationChange.Profile station,
            List<BadgeChange.KeyPublished> keys,
            @Nullable List<String> pins) {
        public Response {
            Objects.requireNonNull(kiosk, "kiosk");
            Objects.requireNonNull(secret, "secret");
            Objects.requireNonNull(station, "station");
            keys = List.copyOf(keys);
            pins = pins == null ? null : List.copyOf(pins);
        }

        /** Without the secret, which belongs in no log. */
        @Override
        public String toString() {
            return "Response[" + kiosk + ", " + station.stationId() + "]";
        }
    }
}
