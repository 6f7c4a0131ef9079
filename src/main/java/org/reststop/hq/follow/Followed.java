package org.reststop.hq.follow;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.StoryStep;
import org.reststop.domain.station.Station;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.web.Frame;
import org.reststop.sync.NeedChange;

/**
 * A need as its author's phone shows it: nobody's name, no telephone.
 *
 * @param story as its author is told it everywhere
 * @param category empty if HQ has none of its code
 * @param page the path of the station's page for another need; empty if it has none
 */
public record Followed(
        LedgerEntry entry, NeedChange.Told story, Station station, Optional<Category> category, Optional<String> page) {
    private static final Set<String> PARTY = Set.of("wait", "refer");

    /** Acts that have words of their own; whatever else there may be is told by the state it led to. */
    private static final Set<String> NAMED = Set.of(
            "accept",
            "assign",
            "work",
            "wait",
            "answer",
            "finish",
            "reopen",
            "decline",
            "refer",
            "merge",
            "unmerge",
            "add-words",
            "add-photo");

    public ZoneId zone() {
        return station.timeZone();
    }

    /** What a step says, in the page's language. */
    public static String stepText(Frame frame, StoryStep.Told step) {
        String party = step.party();
        if (step.act().equals("rate")) {
            return frame.say(step.state().isOpen() ? "follow.act.rate.open" : "follow.act.rate");
        }
        if (party != null && PARTY.contains(step.act())) {
            return frame.say("follow.act." + step.act() + ".party", party);
        }
        return NAMED.contains(step.act())
                ? frame.say("follow.act." + step.act())
                : frame.say("follow.state." + step.state().word());
    }
}
