package org.reststop.domain.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The places at a station that people choose from when they tell where something is, as HQ published them. */
@Entity
@Table(name = "station_places")
@SuppressWarnings("NullAway.Init")
public class StationPlaces {
    /** The most places: more would not stand on a kiosk's glass. */
    public static final int MOST = 24;

    @Id
    @Column(name = "station_id", length = 32)
    private String stationId;

    @Column(nullable = false)
    private long revision;

    /** A line for each, Chinese and English with a tab between them. */
    @Column(nullable = false, length = 2_000)
    private String places;

    protected StationPlaces() {}

    /**
     * @param revision from 1
     * @param places in their order; none if nobody is to be asked where
     */
    public StationPlaces(String stationId, long revision, List<PlaceName> places) {
        this.stationId = stationId;
        this.revision = revision;
        this.places =
                places.stream().map(place -> place.zh() + '\t' + place.en()).collect(Collectors.joining("\n"));
    }

    public String stationId() {
        return stationId;
    }

    public long revision() {
        return revision;
    }

    /** In their order; perhaps none. */
    public List<PlaceName> places() {
        return places.isEmpty()
                ? List.of()
                : Arrays.stream(places.split("\n")).map(StationPlaces::place).toList();
    }

    private static PlaceName place(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? new PlaceName(line, "") : new PlaceName(line.substring(0, tab), line.substring(tab + 1));
    }
}
