package org.reststop.domain.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When this kiosk's station is open, as HQ published it together with its services. */
@Entity
@Table(name = "open_times")
@SuppressWarnings("NullAway.Init")
public class OpenTimes {
    /** The longest text of opening hours, in characters. */
    public static final int MAX_TEXT = 3_000;

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Column(nullable = false)
    private long revision;

    @Column(nullable = false, length = MAX_TEXT)
    private String hours;

    private @Nullable UUID answers;

    protected OpenTimes() {}

    /** @param answers the last fact on the state of a service that HQ had taken by then; null if there was none */
    public OpenTimes(String stationId, long revision, OpeningHours hours, @Nullable UUID answers) {
        this.stationId = stationId;
        this.revision = revision;
        this.hours = hours.text();
        this.answers = answers;
    }

    /** The last fact on the state of a service that HQ had taken by then; null if there was none. */
    public @Nullable UUID answers() {
        return answers;
    }

    public OpeningHours hours() {
        return OpeningHours.of(hours).orElse(OpeningHours.UNKNOWN);
    }
}
