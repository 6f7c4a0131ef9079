package org.reststop.sync;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.service.ServiceStanding;

/** What HQ publishes of services. */
public sealed interface ServiceChange extends ChangeBody {
    /**
     * What a station offers and when it is open.
     *
     * @param revision grows with each change
     * @param hours opening hours in the form of {@link org.reststop.domain.service.OpeningHours#text}; empty if unknown
     * @param services those that there are, in no order
     * @param answers the last fact of the station's kiosks on the state of a service that HQ has taken; null if there
     *     was none
     */
    record Published(
            String stationId,
            long revision,
            String hours,
            List<ServiceStanding> services,
            @Nullable UUID answers) implements ServiceChange {
        public static final String KIND = "station-services";

        public Published {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(hours, "hours");
            services = List.copyOf(services);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return stationId;
        }
    }
}
