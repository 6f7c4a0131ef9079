package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** Where people write to a station from their own phone, as HQ published it. */
@Entity
@Table(name = "station_page")
@SuppressWarnings("NullAway.Init")
public class StationPage {
    /** What the path of a station's page at HQ begins with; the station's token follows. */
    public static final String PATH = "/s/";

    /** As {@link #PATH}, of the station's activities. */
    public static final String ACTIVITIES = "/a/";

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

    /** Where an activity of the station's is signed up for on a phone; empty if phones cannot reach HQ. */
    public Optional<String> activity(UUID id) {
        int end = address.lastIndexOf(PATH);
        return end < 0
                ? Optional.empty()
                : Optional.of(
                        address.substring(0, end) + ACTIVITIES + address.substring(end + PATH.length()) + "/" + id);
    }
}
