package org.reststop.hq.open311;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reststop.domain.need.NeedState;
import org.reststop.store.Store;

/** Who wrote requests, as their bringers told: not kept for longer than anybody may ask about them. */
final class Contacts {
    /** How long a need has to be settled before. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final List<String> SETTLED = Arrays.stream(NeedState.values())
            .filter(state -> !state.isOpen())
            .map(Enum::name)
            .toList();

    private static final String FORGET = "update open311_request set first_name = null, last_name = null, email = null,"
            + " phone = null, device_id = null where coalesce(first_name, last_name, email, phone, device_id) is not null"
            + " and exists (select 1 from need n where n.station_id = open311_request.station_id"
            + " and n.id = open311_request.need_id and n.changed_at < ? and n.state in ("
            + SETTLED.stream().map(state -> "?").collect(Collectors.joining(", ")) + "))";

    private final Store store;
    private final Clock clock;

    Contacts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Forgets names, addresses and numbers of those whose need is settled.
     *
     * @return of how many requests
     */
    int forget() {
        return store.write(tx -> tx.session().doReturningWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(FORGET)) {
                update.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
                for (int i = 0; i < SETTLED.size(); i++) {
                    update.setString(i + 2, SETTLED.get(i));
                }
                return update.executeUpdate();
            }
        }));
    }
}
