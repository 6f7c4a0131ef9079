package org.reststop.domain.points;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One of the last entries of somebody's points book, as HQ has told this kiosk. */
@Entity
@Table(name = "points_line")
@IdClass(PointsLine.Key.class)
@SuppressWarnings("NullAway.Init")
public class PointsLine {
    /** @param place from 1 for the newest */
    public record Key(long personId, int place) implements Serializable {}

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    private int place;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private int amount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private PointsKind kind;

    @Column(nullable = false, length = PointsTold.MAX_WORDS)
    private String words;

    protected PointsLine() {}

    public PointsLine(Key key, PointsTold told) {
        this.personId = key.personId();
        this.place = key.place();
        this.at = told.at();
        this.amount = told.amount();
        this.kind = told.kind();
        this.words = told.words();
    }

    public PointsTold told() {
        return new PointsTold(at, amount, kind, words);
    }
}
