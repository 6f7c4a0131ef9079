package org.reststop.hq.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reststop.hq.ledger.Assignee;

/** Who is given needs of a category at a station. */
@Entity
@Table(name = "assignment_rule")
@SuppressWarnings("NullAway.Init")
public class AssignmentRule {
    @Id
    private UUID id;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false, length = 32)
    private String category;

    @Column(name = "station_id", nullable = false, length = 32)
    private String stationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Assignee.Kind kind;

    @Column(name = "assignee_id", nullable = false, length = 64)
    private String assigneeId;

    protected AssignmentRule() {}

    /**
     * @param place among the others: the first that fits counts
     * @param category its code; empty for all
     * @param stationId empty for all
     */
    AssignmentRule(UUID id, int place, String category, String stationId, Assignee to) {
        this.id = id;
        this.place = place;
        this.category = category;
        this.stationId = stationId;
        this.kind = to.kind();
        this.assigneeId = to.id();
    }

    boolean matches(String ofCategory, String atStation) {
        return (category.isEmpty() || category.equals(ofCategory))
                && (stationId.isEmpty() || stationId.equals(atStation));
    }

    boolean gives(Assignee to) {
        return to.kind() == kind && to.id().equals(assigneeId);
    }

    void move(int to) {
        place = to;
    }

    public UUID id() {
        return id;
    }

    public int place() {
        return place;
    }

    /** A category's code; empty for all. */
    public String category() {
        return category;
    }

    /** Empty for all. */
    public String stationId() {
        return stationId;
    }
}
