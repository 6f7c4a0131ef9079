package org.reststop.hq.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.service.OpenTimes;
import org.reststop.domain.service.OpeningHours;

/** What a station offers, as a whole: its row is locked by whoever changes anything of it. */
@Entity
@Table(name = "station_services")
@SuppressWarnings("NullAway.Init")
class StationServices {
    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Column(nullable = false)
    private long revision;

    @Column(nullable = false, length = OpenTimes.MAX_TEXT)
    private String hours;

    private @Nullable UUID answers;

    protected StationServices() {}

    /** Nothing yet. */
    StationServices(String stationId) {
        this.stationId = stationId;
        this.hours = "";
    }

    String stationId() {
        return stationId;
    }

    long revision() {
        return revision;
    }

    OpeningHours hours() {
        return OpeningHours.of(hours).orElse(OpeningHours.UNKNOWN);
    }

    /** The last fact of its kiosks on the state of a service that was taken; null if there was none. */
    @Nullable
    UUID answers() {
        return answers;
    }

    void open(OpeningHours next) {
        hours = next.text();
    }

    /** Of facts that overtook one another the one that was drawn last counts. */
    void answer(UUID fact) {
        UUID before = answers;
        if (before == null || before.toString().compareTo(fact.toString()) < 0) {
            answers = fact;
        }
    }

    void count() {
        revision++;
    }
}
