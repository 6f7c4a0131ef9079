package org.reststop.sync;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.reststop.domain.appointment.Term;
import org.reststop.domain.badge.Role;
import org.reststop.domain.points.PointsTold;

/** What HQ publishes of somebody beside the card. */
public sealed interface PersonChange extends ChangeBody {
    long personId();

    /** Somebody is a mobile grid worker for a term; one that ends early is removed, or has an earlier last day. */
    record Appointed(UUID appointmentId, long personId, Term term) implements PersonChange {
        public static final String KIND = "appointment";

        public Appointed {
            Objects.requireNonNull(appointmentId, "appointmentId");
            Objects.requireNonNull(term, "term");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return appointmentId.toString();
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "Appointed[appointmentId=" + appointmentId + "]";
        }
    }

    /**
     * Somebody's points book.
     *
     * @param balance the sum of all its entries
     * @param lines the last of them, the newest first
     */
    record PointsPublished(long personId, long balance, List<PointsTold> lines) implements PersonChange {
        public static final String KIND = "points-book";

        /** The most entries that are told. */
        public static final int MOST = 20;

        public PointsPublished {
            lines = List.copyOf(lines);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(personId);
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "PointsPublished[" + lines.size() + " lines]";
        }
    }

    /** How to greet a badge's holder; the name is masked already at HQ. */
    record Card(long personId, String maskedName, Role role, String company) implements PersonChange {
        public static final String KIND = "person";

        public Card {
            Objects.requireNonNull(maskedName, "maskedName");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(company, "company");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(personId);
        }
    }
}
