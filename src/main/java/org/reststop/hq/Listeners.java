package org.reststop.hq;

import java.util.List;
import org.reststop.hq.assignment.DeskListener;
import org.reststop.hq.deadline.DeadlineWatch;
import org.reststop.hq.followup.FollowUpPlan;
import org.reststop.hq.ledger.CaseListener;
import org.reststop.hq.ledger.StoryEnding;
import org.reststop.hq.webhook.Announcing;

/** Which of HQ's features hear of everything that is done to a need, in this order. */
final class Listeners {
    private Listeners() {}

    /** @param means what the features are made with */
    static List<CaseListener> of(Means means) {
        return List.of(
                new DeadlineWatch(),
                new DeskListener(),
                new FollowUpPlan(),
                new StoryEnding(),
                new Announcing(means.ids()));
    }
}
