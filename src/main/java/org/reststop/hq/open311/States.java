package org.reststop.hq.open311;

import java.util.Locale;
import java.util.Set;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.api.Type;

/** How far a need is, in the words of others: the standard's two, and FixMyStreet's finer ones. */
final class States {
    static final Type OPEN_OR_CLOSED = Type.Choice.of("open", "closed");

    static final Type FINER = Type.Choice.of(
            "open",
            "closed",
            "investigating",
            "action_scheduled",
            "in_progress",
            "fixed",
            "no_further_action",
            "not_councils_responsibility",
            "duplicate");

    /** What an update may say, in any case. */
    static final Set<String> SAID = Set.of(
            "unchanged",
            "open",
            "closed",
            "fixed",
            "in_progress",
            "planned",
            "action_scheduled",
            "investigating",
            "duplicate",
            "not_councils_responsibility",
            "no_further_action",
            "internal_referral",
            "cancelled",
            "reopen",
            "for_triage");

    private States() {}

    static String of(NeedState state) {
        return state.isOpen() ? "open" : "closed";
    }

    static String finer(NeedState state) {
        return switch (state) {
            case RECEIVED -> "open";
            case ACCEPTED -> "investigating";
            case ASSIGNED -> "action_scheduled";
            case WORKING, WAITING -> "in_progress";
            case DONE, CONFIRMED -> "fixed";
            case DECLINED -> "no_further_action";
            case REFERRED -> "not_councils_responsibility";
            case MERGED -> "duplicate";
        };
    }

    /** The end of the key of the text that tells it to people. */
    static String key(NeedState state) {
        return "state." + state.name().toLowerCase(Locale.ROOT);
    }
}
