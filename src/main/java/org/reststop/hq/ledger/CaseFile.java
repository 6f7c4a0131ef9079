package org.reststop.hq.ledger;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.Receipt;

/** Reads what has become of needs, within a transaction of the caller's. */
public final class CaseFile {
    private final StatelessSession session;
    private final CaseQueries queries;

    public CaseFile(StatelessSession session) {
        this.session = session;
        this.queries = new CaseQueries_(session);
    }

    public Optional<LedgerEntry> find(LedgerEntry.Key key) {
        return Optional.ofNullable(session.get(LedgerEntry.class, key));
    }

    /** The need that is followed by a token. */
    public Optional<LedgerEntry> followed(FollowToken token) {
        return queries.findFollowed(token.text()).stream().findFirst();
    }

    /** The needs of a number: mostly one, as two kiosks may draw the same. */
    public List<LedgerEntry> ofReceipt(Receipt receipt) {
        return queries.findByReceipt(receipt.text());
    }

    /** What was done to it, in order. */
    public List<CaseEvent> events(LedgerEntry.Key key) {
        return queries.findEvents(key.stationId(), key.id());
    }

    /** Whether an act can be done to a need of its state and by what it is now, whatever the act says. */
    public static boolean isNow(LedgerEntry entry, Act act) {
        return new CaseChange(entry, entry.changedAt()).isNow(act);
    }

    /** The needs that are told with one, the first that came first. */
    public List<LedgerEntry> mergedInto(LedgerEntry.Key key) {
        return queries.findMerged(key.stationId(), key.id());
    }
}
