package org.reststop.hq;

import org.reststop.hq.badge.People;
import org.reststop.hq.badge.SigningKeys;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.store.Store;

/** The parts of HQ that nearly every feature works with. */
record Core(
        Store store,
        FeedPublisher feed,
        FeedReader reader,
        SigningKeys keys,
        People people,
        NoticeBoard notices,
        Fleet fleet,
        CaseWork cases) {}
