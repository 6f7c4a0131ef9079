package org.reststop.hq.notice.edit;

import java.time.InstantSource;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.notice.Approval;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeConflicts;
import org.reststop.hq.notice.NoticeProposals;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.StationGroups;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** What the pages about notices work with. */
public record Desk(Work work, Fleet fleet, InstantSource clock, StaffDoor door, Pages pages) {
    /** What they show and change. */
    public record Work(
            NoticeBoard board,
            NoticeProposals proposals,
            NoticeSights sights,
            NoticeConflicts conflicts,
            StationGroups groups,
            Approval approval) {}

    NoticeProposals proposals() {
        return work.proposals();
    }

    StationGroups groups() {
        return work.groups();
    }
}
