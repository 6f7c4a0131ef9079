package org.reststop.hq.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.points.PointsKind;
import org.reststop.domain.points.PointsTold;

/** One entry of somebody's points book. What was wrong is reversed by another entry. */
@Entity
@Table(name = "points_entry")
@SuppressWarnings("NullAway.Init")
public class PointsEntry {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "staff_name", nullable = false, length = 60)
    private String staffName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private PointsKind kind;

    @Column(nullable = false)
    private int amount;

    @Column(nullable = false, length = PointsTold.MAX_WORDS)
    private String words;

    private @Nullable UUID source;

    private @Nullable UUID goods;

    private @Nullable UUID reverses;

    protected PointsEntry() {}

    PointsEntry(UUID id, long personId, Instant at, String staffName, Line line) {
        this.id = id;
        this.personId = personId;
        this.at = at;
        this.staffName = staffName;
        this.kind = line.kind();
        this.amount = line.amount();
        this.words = line.words();
        this.source = line.source();
        this.goods = line.goods();
        this.reverses = line.reverses();
    }

    /**
     * What an entry says.
     *
     * @param amount what it adds to the balance; below 0 for what it takes
     * @param source the report or the activity that it is for; null if by hand
     * @param goods what was given for it; null if nothing
     * @param reverses the entry that it takes back; null if none
     */
    record Line(
            PointsKind kind,
            int amount,
            String words,
            @Nullable UUID source,
            @Nullable UUID goods,
            @Nullable UUID reverses) {}

    /** Nobody is told by it any more whose it was, or what it was for. */
    void forget() {
        personId = null;
        words = "";
        source = null;
    }

    public UUID id() {
        return id;
    }

    /** Null once forgotten. */
    public @Nullable Long personId() {
        return personId;
    }

    public Instant at() {
        return at;
    }

    public String staffName() {
        return staffName;
    }

    public PointsKind kind() {
        return kind;
    }

    public int amount() {
        return amount;
    }

    public String words() {
        return words;
    }

    /** The report or the activity that it is for; null if by hand. */
    public @Nullable UUID source() {
        return source;
    }

    /** The entry that it takes back; null if none. */
    public @Nullable UUID reverses() {
        return reverses;
    }

    PointsTold told() {
        return new PointsTold(at, amount, kind, words);
    }
}
