package org.reststop.hq.cap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reststop.hq.cap.CapInfo.Certainty;
import org.reststop.hq.cap.CapInfo.Severity;
import org.reststop.hq.cap.CapInfo.Urgency;

/** What is made of alerts of some kind that count somewhere. Of several that fit the first one counts. */
@Entity
@Table(name = "cap_rule")
@SuppressWarnings("NullAway.Init")
class CapRule {
    @Id
    private UUID id;

    /** Its place among the rules, from 0 on. */
    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private String severities;

    @Column(nullable = false)
    private String urgencies;

    @Column(nullable = false)
    private String certainties;

    @Column(nullable = false)
    private String area;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private CapDeed deed;

    @Column(nullable = false)
    private String targets;

    protected CapRule() {}

    /**
     * @param which what it fits
     * @param targets as {@link org.reststop.hq.notice.NoticeTargets} writes them
     */
    CapRule(UUID id, int place, Fit which, CapDeed deed, String targets) {
        this.id = id;
        this.place = place;
        this.severities = words(which.severities());
        this.urgencies = words(which.urgencies());
        this.certainties = words(which.certainties());
        this.area = which.area();
        this.deed = deed;
        this.targets = targets;
    }

    /**
     * What a rule fits; an empty set fits every value.
     *
     * @param area a geocode or its beginning, a part of an area's name, or a place as {@code latitude,longitude}; empty
     *     for everywhere
     */
    record Fit(Set<Severity> severities, Set<Urgency> urgencies, Set<Certainty> certainties, String area) {
        /** The longest area, in characters. */
        static final int MAX_AREA = 60;

        Fit {
            severities = Set.copyOf(severities);
            urgencies = Set.copyOf(urgencies);
            certainties = Set.copyOf(certainties);
        }

        boolean fits(CapInfo info) {
            return holds(severities, info.grade().severity())
                    && holds(urgencies, info.grade().urgency())
                    && holds(certainties, info.grade().certainty())
                    && (area.isEmpty() || info.areas().stream().anyMatch(this::isIn));
        }

        private static <E> boolean holds(Set<E> wanted, E value) {
            return wanted.isEmpty() || wanted.contains(value);
        }

        private boolean isIn(CapArea there) {
            if (there.name().contains(area)
                    || there.geocodes().stream().anyMatch(code -> Geocodes.covers(code, area))) {
                return true;
            }
            try {
                return there.holds(Shapes.point(area));
            } catch (CapException e) {
                return false;
            }
        }
    }

    UUID id() {
        return id;
    }

    int place() {
        return place;
    }

    void moveTo(int to) {
        place = to;
    }

    Fit fit() {
        return new Fit(
                set(severities, Severity.class),
                set(urgencies, Urgency.class),
                set(certainties, Certainty.class),
                area);
    }

    CapDeed deed() {
        return deed;
    }

    String targets() {
        return targets;
    }

    private static <E extends Enum<E>> String words(Set<E> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> Set<E> set(String words, Class<E> type) {
        Set<E> values = EnumSet.noneOf(type);
        Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> values.add(Enum.valueOf(type, word)));
        return values;
    }
}
