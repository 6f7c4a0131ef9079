package org.reststop.hq.open311;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Where a station is. */
@Entity
@Table(name = "open311_station")
@SuppressWarnings("NullAway.Init")
public class Spot {
    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Column(nullable = false, length = 16)
    private String latitude;

    @Column(nullable = false, length = 16)
    private String longitude;

    @Column(nullable = false, length = 200)
    private String address;

    @Column(nullable = false, length = 12)
    private String zipcode;

    protected Spot() {}

    Spot(String stationId, Point point, String address, String zipcode) {
        this.stationId = stationId;
        this.latitude = point.latitude().toPlainString();
        this.longitude = point.longitude().toPlainString();
        this.address = address;
        this.zipcode = zipcode;
    }

    String stationId() {
        return stationId;
    }

    public Point point() {
        return new Point(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    /** For people; perhaps empty. */
    public String address() {
        return address;
    }

    /** Perhaps empty. */
    public String zipcode() {
        return zipcode;
    }
}
