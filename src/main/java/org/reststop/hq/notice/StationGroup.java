package org.reststop.hq.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stations that notices are published to together. */
@Entity
@Table(name = "station_group")
@SuppressWarnings("NullAway.Init")
public class StationGroup {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 40;

    @Id
    private UUID id;

    @Column(nullable = false, length = MAX_NAME)
    private String name;

    @Column(nullable = false)
    private String stations;

    protected StationGroup() {}

    StationGroup(UUID id, String name, Set<String> stations) {
        this.id = id;
        this.name = name;
        this.stations = String.join(" ", new TreeSet<>(stations));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The stations' ids. */
    public Set<String> stations() {
        return Arrays.stream(stations.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
