package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where people write to a station from their own phone, as HQ published it. */
@Entity
@Table(name = "station_page")
@SuppressWarnings("NullAway.Init")
public class StationPage {
    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Column(nullable = false, length = 400)
    private String address;

    protected StationPage() {}

    /** @param address of HQ's page, whole; empty if phones cannot reach HQ */
    public StationPage(String stationId, String address) {
        this.stationId = stationId;
        this.address = address;
    }

    public String stationId() {
        return stationId;
    }

    /** The whole address, or empty. */
    public String address() {
        return address;
    }
}
