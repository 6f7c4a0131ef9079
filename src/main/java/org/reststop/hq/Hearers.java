package org.reststop.hq;

import java.util.List;
import org.reststop.hq.activity.ActivityHearing;
import org.reststop.hq.campaign.CampaignHearing;
import org.reststop.hq.counter.CounterHearing;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.ledger.CaseHearing;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.notice.NoticeEdit;
import org.reststop.hq.notice.NoticeMerging;
import org.reststop.hq.notice.NoticeProposals;
import org.reststop.hq.registration.Registrations;
import org.reststop.hq.service.ServiceHearing;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.NoticeFact;

/** Which of HQ's features are told of the facts that come in, in this order, each in the intake's transaction. */
final class Hearers {
    private Hearers() {}

    static Consequences of(Core core, Means means) {
        List<Consequences> all = List.of(notices(core, means));
        CounterHearing counters = Counters.hearing(core, means);
        ActivityHearing activities = new ActivityHearing(core.feed(), means.clock());
        CampaignHearing gifts = new CampaignHearing(core.feed(), means.clock());
        ServiceHearing services = new ServiceHearing(core.feed(), means.clock());
        Registrations registrations = new Registrations(means.clock());
        return (session, sender, facts) -> {
            // Rows first: whoever publishes makes all others who publish wait, and must not wait for a row itself.
            List<ChangeBody> codes = registrations.take(session, sender, facts);
            CaseWork.Batch needs = core.cases().in(session);
            CaseHearing.take(needs, session, sender, facts);
            Runnable places = activities.take(session, sender, facts);
            Runnable claims = gifts.take(session, sender, facts);
            CounterHearing.Deeds deeds = counters.take(session, sender, facts);
            deeds.putUp();
            Runnable offered = services.take(needs, session, sender, facts);
            all.forEach(hearer -> hearer.follow(session, sender, facts));
            codes.forEach(code -> core.feed().publish(session, code, null));
            needs.publish();
            places.run();
            claims.run();
            deeds.settle();
            offered.run();
        };
    }

    /** Where somebody must approve what is changed at kiosks, it waits for her. */
    private static Consequences notices(Core core, Means means) {
        NoticeMerging merging = new NoticeMerging(core.feed(), means.clock());
        NoticeProposals proposals = Notices.proposals(core, means);
        boolean held = Notices.approval(means.settings()).holdsKiosks();
        return (session, sender, facts) -> {
            List<NoticeEdit> edits = facts.stream()
                    .filter(fact -> fact.body() instanceof NoticeFact.Edited)
                    .map(fact -> NoticeEdit.of(
                            fact.id(), (NoticeFact.Edited) fact.body(), sender.kiosk(), sender.stationId(), fact.at()))
                    .toList();
            if (held) {
                edits.forEach(edit -> proposals.hold(session, edit));
            } else {
                merging.merge(session, edits);
            }
        };
    }
}
