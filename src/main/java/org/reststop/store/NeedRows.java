package org.reststop.store;

import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.sync.Fact;
import org.reststop.sync.NeedFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of the needs that facts tell of. */
final class NeedRows {
    private static final Logger log = LoggerFactory.getLogger(NeedRows.class);

    private NeedRows() {}

    static void restore(StatelessSession session, Fact fact, NeedFact.Raised raised) {
        if (!Receipt.isSound(raised.receipt())) {
            log.warn("Fact {} makes no row: its receipt is none", fact.id());
        } else if (session.get(Need.class, fact.id()) == null) {
            NewNeed need = new NewNeed(fact.id(), raised.category(), raised.words(), raised.place(), author(raised));
            Receipt receipt = new Receipt(raised.receipt());
            FollowToken follow = Optional.ofNullable(raised.follow())
                    .filter(FollowToken::isSound)
                    .map(FollowToken::new)
                    .orElse(null);
            session.insert(new Need(raised.stationId(), need, receipt, follow, fact.at()));
        }
    }

    private static NeedAuthor author(NeedFact.Raised raised) {
        Long person = raised.personId();
        return person == null ? new NeedAuthor.Anonymous() : new NeedAuthor.Known(person);
    }
}
