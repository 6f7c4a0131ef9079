package org.reststop.hq;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;
import org.reststop.hq.activity.ActivityBoard;
import org.reststop.hq.activity.ActivityDraft;
import org.reststop.hq.activity.ActivityPages;
import org.reststop.hq.activity.ActivityRound;
import org.reststop.hq.activity.CalendarFeeds;
import org.reststop.hq.activity.PhonePages;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.campaign.CampaignBoard;
import org.reststop.hq.campaign.CampaignPages;
import org.reststop.hq.http.Route;
import org.reststop.hq.need.PublicPages;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;
import org.reststop.store.OneNodeAtATime;

/** Activities and call-outs, and campaigns of thanks. */
record Gatherings(Core core, Means means, Pages pages) {
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Begins to tell people of their places where they come to. */
    void begin(Rounds rounds) {
        ActivityRound round = new ActivityRound(core.store(), core.feed(), means.clock());
        OneNodeAtATime nodes = new OneNodeAtATime(core.store());
        rounds.every(LOOK, "activities", () -> nodes.run("activities", round::run));
    }

    /** Makes one for all stations. */
    void make(UUID id, ActivityKind kind, ActivityText text, ActivityTerms terms, String staff) {
        board().make(id, new ActivityDraft(kind, text, terms, List.of()), staff);
    }

    private ActivityBoard board() {
        return new ActivityBoard(core.store(), core.feed(), means.clock(), means.ids());
    }

    List<Route> staff(StaffDoor door) {
        var roster = new Roster(core.store(), core.people(), means.clock(), means.random());
        var parts = new ActivityPages.Parts(core.store(), board(), roster, core.fleet());
        var campaigns = new CampaignBoard(core.store(), core.feed(), means.clock(), means.ids());
        return Stream.of(
                        new ActivityPages(parts, means.clock(), means.ids(), door, pages).routes(),
                        new CampaignPages(campaigns, roster, core.fleet(), means.clock(), means.ids(), door, pages)
                                .routes())
                .flatMap(List::stream)
                .toList();
    }

    /** @param stations by the tokens of their pages */
    List<Route> everybody(PublicPages stations) {
        PhonePages.Doors doors =
                token -> stations.key(token).map(key -> new PhonePages.Door(key.station(), key.secret()));
        var parts = new PhonePages.Parts(core.store(), core.feed(), core.fleet(), doors);
        return Stream.concat(
                        new PhonePages(parts, pages, means.clock(), means.ids(), means.random()).routes().stream(),
                        new CalendarFeeds(core.store(), core.fleet(), means.clock(), pages).routes().stream())
                .toList();
    }
}
