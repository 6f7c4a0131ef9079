package org.reststop.domain.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;

/** A rest stop. */
@Entity
@Table(name = "station")
@SuppressWarnings("NullAway.Init")
public class Station {
    @Id
    @Column(length = 32)
    private String id;

    @Column(name = "name_zh", nullable = false, length = 80)
    private String nameZh;

    @Column(name = "name_en", nullable = false, length = 80)
    private String nameEn;

    @Column(name = "time_zone", nullable = false, length = 40)
    private String timeZone;

    protected Station() {}

    /** @param id 1 to 32 of a-z, 0-9 and hyphen, chosen by HQ and never changed */
    public Station(String id, String nameZh, String nameEn, ZoneId timeZone) {
        this.id = id;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.timeZone = timeZone.getId();
    }

    public String id() {
        return id;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** The zone by which "today" is told at this station. */
    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }
}
