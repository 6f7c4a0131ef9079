package org.reststop.sync;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceState;

/** What is said of a station's services at its kiosk. */
public sealed interface ServiceFact extends FactBody {
    /** The station at which it was said. */
    String stationId();

    ServiceKind service();

    /** Who said it; null unless the person had checked in. */
    @Nullable
    Long personId();

    /**
     * Staff set how a service stands. Whoever is heard last by HQ is right; HQ keeps all.
     *
     * @param note at most {@link org.reststop.domain.service.ServiceStanding#MAX_NOTE} characters; perhaps empty
     */
    record StateSet(
            String stationId,
            ServiceKind service,
            ServiceState state,
            String note,
            @Nullable Long personId) implements ServiceFact {
        public static final String TYPE = "service-state-set";

        public StateSet {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Somebody reported a service as broken. The first who does so raises a need, which is a fact of its own before this
     * one; whoever knows of a need that is open joins it.
     *
     * @param needId the need that was raised or joined
     */
    record Reported(
            String stationId,
            ServiceKind service,
            UUID needId,
            @Nullable Long personId) implements ServiceFact {
        public static final String TYPE = "service-reported";

        public Reported {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(needId, "needId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
