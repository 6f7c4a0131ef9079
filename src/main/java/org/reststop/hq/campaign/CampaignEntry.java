package org.reststop.hq.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What befell a campaign and its packs, for ever: the stock at a station is the sum of its entries' amounts. */
@Entity
@Table(name = "campaign_entry")
@IdClass(CampaignEntry.Key.class)
@SuppressWarnings("NullAway.Init")
public class CampaignEntry {
    /** The longest note, in characters. */
    public static final int MAX_NOTE = 400;

    /** Which one it is of which campaign. */
    public record Key(UUID campaignId, UUID id) implements Serializable {}

    /** What it was. */
    public enum Kind {
        MAKE,
        EDIT,
        WITHDRAW,
        /** Somebody saw who has had a pack. */
        LOOK,
        DELIVERY,
        CLAIM,
        CORRECTION;

        /** Whether staff write it into the stock. */
        public boolean isByHand() {
            return this == DELIVERY || this == CORRECTION;
        }
    }

    @Id
    @Column(name = "campaign_id")
    private UUID campaignId;

    @Id
    private UUID id;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "staff_name", nullable = false, length = 60)
    private String staffName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Kind kind;

    @Column(nullable = false)
    private int amount;

    @Column(nullable = false, length = MAX_NOTE)
    private String note;

    protected CampaignEntry() {}

    /**
     * What is to be written.
     *
     * @param stationId empty if it is of none
     * @param amount how many packs came, negative for how many went
     */
    public record Line(Kind kind, String stationId, int amount, String note) {
        static Line of(Kind kind) {
            return new Line(kind, "", 0, "");
        }
    }

    /** @param staffName empty for a claim at a kiosk */
    CampaignEntry(Key key, Instant at, String staffName, Line line) {
        this.campaignId = key.campaignId();
        this.id = key.id();
        this.at = at;
        this.staffName = staffName;
        this.kind = line.kind();
        this.stationId = line.stationId();
        this.amount = line.amount();
        this.note = line.note();
    }

    public Kind kind() {
        return kind;
    }

    /** Empty if it is of none. */
    public String stationId() {
        return stationId;
    }

    public Instant at() {
        return at;
    }

    /** Empty for a claim at a kiosk. */
    public String staffName() {
        return staffName;
    }

    /** How many packs came, negative for how many went. */
    public int amount() {
        return amount;
    }

    public String note() {
        return note;
    }
}
