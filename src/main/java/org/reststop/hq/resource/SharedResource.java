package org.reststop.hq.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a partner unit shares. */
@Entity
@Table(name = "shared_resource")
@SuppressWarnings("NullAway.Init")
public class SharedResource {
    /** The longest title, in characters. */
    public static final int MAX_TITLE = 60;

    /** The longest description, in characters. */
    public static final int MAX_WORDS = 400;

    /** The longest word on whom it is for, or at what hours, in characters. */
    public static final int MAX_SHORT = 60;

    /** The most that there is of one. */
    public static final int MOST = 9_999;

    /**
     * Whose it is.
     *
     * @param id as the register of those who needs are given to has it
     */
    public record Owner(String id, String name) {}

    /**
     * What is told of it.
     *
     * @param audience for whom; perhaps empty, then for anybody
     * @param hours at what hours; perhaps empty
     */
    public record Text(String title, String words, String audience, String hours) {}

    /**
     * What it can serve.
     *
     * @param stationId the only station; empty if any
     * @param categories codes of the needs that it is for; none if any
     * @param capacity how many can have it, on one day if its kind is given by the day, or else in all; at least 1
     * @param first the first day; null if it is there already
     * @param last the last day; null if no end is told
     */
    public record Terms(
            String stationId,
            List<String> categories,
            int capacity,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {
        /** Whether it is there on a day. */
        public boolean isThere(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }

    @Id
    private UUID id;

    @Column(name = "partner_id", nullable = false, length = 64)
    private String partnerId;

    @Column(name = "partner_name", nullable = false, length = 120)
    private String partnerName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private ResourceKind kind;

    @Column(nullable = false, length = MAX_TITLE)
    private String title;

    @Column(nullable = false, length = MAX_WORDS)
    private String words;

    @Column(nullable = false, length = MAX_SHORT)
    private String audience;

    @Column(nullable = false, length = MAX_SHORT)
    private String hours;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(nullable = false, length = 1000)
    private String categories;

    @Column(nullable = false)
    private int capacity;

    @Column(name = "first_day")
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(nullable = false)
    private boolean active;

    protected SharedResource() {}

    /** @param active whether it is still shared */
    SharedResource(UUID id, Owner owner, ResourceKind kind, Text text, Terms terms, boolean active) {
        this.id = id;
        this.partnerId = owner.id();
        this.partnerName = owner.name();
        this.kind = kind;
        this.title = text.title();
        this.words = text.words();
        this.audience = text.audience();
        this.hours = text.hours();
        this.stationId = terms.stationId();
        this.categories = String.join(",", terms.categories());
        this.capacity = terms.capacity();
        this.firstDay = terms.first();
        this.lastDay = terms.last();
        this.active = active;
    }

    public UUID id() {
        return id;
    }

    public Owner owner() {
        return new Owner(partnerId, partnerName);
    }

    public ResourceKind kind() {
        return kind;
    }

    public Text text() {
        return new Text(title, words, audience, hours);
    }

    public Terms terms() {
        List<String> codes = categories.isEmpty() ? List.of() : List.of(categories.split(","));
        return new Terms(stationId, codes, capacity, firstDay, lastDay);
    }

    /** Whether it is still shared. */
    public boolean isActive() {
        return active;
    }
}
