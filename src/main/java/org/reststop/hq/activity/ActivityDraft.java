package org.reststop.hq.activity;

import java.util.List;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;

/**
 * An activity as somebody writes it.
 *
 * @param stations the ids of those that it is for; none for all
 */
public record ActivityDraft(ActivityKind kind, ActivityText text, ActivityTerms terms, List<String> stations) {
    private static final int MOST_STATIONS = 100;

    public ActivityDraft {
        stations = List.copyOf(stations);
    }

    /** What an activity says now. */
    static ActivityDraft of(ActivityEntry entry) {
        return new ActivityDraft(entry.kind(), entry.text(), entry.terms(), entry.stations());
    }

    /** The first rule that a draft breaks. */
    public enum Rule {
        KEPT,
        NO_TITLE,
        NO_PLACE,
        TOO_LONG,
        NOT_PLAIN,
        TIMES,
        TOO_MANY_STATIONS;

        /** The end of the key of the text that tells it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What rule it breaks. */
    Rule rule() {
        if (text.titleZh().isBlank()) {
            return Rule.NO_TITLE;
        }
        if (text.placeZh().isBlank()) {
            return Rule.NO_PLACE;
        }
        if (!text.fits()) {
            return Rule.TOO_LONG;
        }
        if (!text.holdsPlainText()) {
            return Rule.NOT_PLAIN;
        }
        if (!terms.makeSense()) {
            return Rule.TIMES;
        }
        return stations.size() > MOST_STATIONS ? Rule.TOO_MANY_STATIONS : Rule.KEPT;
    }
}
