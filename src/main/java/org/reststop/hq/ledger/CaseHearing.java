package org.reststop.hq.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.sync.NeedFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the facts of kiosks do to needs. */
public final class CaseHearing {
    private static final Logger log = LoggerFactory.getLogger(CaseHearing.class);

    private CaseHearing() {}

    /** Takes what facts say of needs, and notes by what new ones are found; publishes nothing, which is for the caller to do at the end. */
    public static void take(
            CaseWork.Batch batch, StatelessSession session, Sender sender, List<Consequences.Accepted> facts) {
        for (Consequences.Accepted fact : inOrder(facts)) {
            switch (fact.body()) {
                case NeedFact.Raised raised -> index(session, sender, fact.id());
                case NeedFact.Supported supported -> support(batch, session, sender, fact, supported);
                case NeedFact.Rated rated -> rate(batch, session, sender, fact.id(), rated);
                default -> {}
            }
        }
    }

    private static void index(StatelessSession session, Sender sender, UUID id) {
        LedgerEntry entry = session.get(LedgerEntry.class, new LedgerEntry.Key(sender.stationId(), id));
        if (entry != null) {
            SearchIndex.write(session, entry);
        }
    }

    /** Needs in one order, so that no two exchanges wait for each other; the facts of one need as they were told. */
    private static List<Consequences.Accepted> inOrder(List<Consequences.Accepted> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(fact -> switch (fact.body()) {
                    case NeedFact.Supported supported -> supported.needId();
                    case NeedFact.Rated rated -> rated.needId();
                    default -> fact.id();
                }))
                .toList();
    }

    private static void support(
            CaseWork.Batch batch,
            StatelessSession session,
            Sender sender,
            Consequences.Accepted fact,
            NeedFact.Supported supported) {
        LedgerEntry entry = main(session, new LedgerEntry.Key(sender.stationId(), supported.needId()));
        if (entry != null && entry.isShown()) {
            count(batch, session, entry, new Joining(fact.id(), supported.personId(), fact.at()));
        }
    }

    /**
     * How somebody joins a need.
     *
     * @param fact by which it came
     * @param personId null unless the person had checked in
     */
    public record Joining(UUID fact, @Nullable Long personId, Instant at) {}

    /** Counts somebody who wants the same as a need that is open, or as what it is told with, though few may read it. */
    public static void join(CaseWork.Batch batch, StatelessSession session, LedgerEntry.Key key, Joining joining) {
        LedgerEntry entry = main(session, key);
        if (entry != null && entry.state().isOpen()) {
            count(batch, session, entry, joining);
        }
    }

    private static void count(CaseWork.Batch batch, StatelessSession session, LedgerEntry entry, Joining joining) {
        Supporters supporters = new Supporters(session);
        Long person = joining.personId();
        boolean counted = person != null && supporters.isCounted(entry, person);
        if (!counted && supporters.add(entry.key(), joining.fact(), person, joining.at())) {
            batch.act(entry.key(), new Act.Support(), Actor.supporter());
        } else if (entry.isShown()) {
            batch.tellAgain(entry.key());
        }
    }

    /** A need, or what it is told with by now: whoever supported it before the kiosk heard of that supports the other. */
    private static @Nullable LedgerEntry main(StatelessSession session, LedgerEntry.Key key) {
        LedgerEntry entry = session.get(LedgerEntry.class, key);
        UUID into = entry == null ? null : entry.mergedInto();
        return into == null ? entry : session.get(LedgerEntry.class, new LedgerEntry.Key(key.stationId(), into));
    }

    /** Somebody else's badge answers nothing; who found it by its receipt may. */
    private static void rate(
            CaseWork.Batch batch, StatelessSession session, Sender sender, UUID fact, NeedFact.Rated rated) {
        String home = rated.raisedAt();
        LedgerEntry.Key key = new LedgerEntry.Key(home == null ? sender.stationId() : home, rated.needId());
        LedgerEntry entry = session.get(LedgerEntry.class, key);
        Long person = rated.personId();
        if (entry == null || person != null && !new Authors(session).isSame(person, entry.personId())) {
            log.warn("An answer to need {} is nobody's to give, and changes nothing", rated.needId());
            return;
        }
        batch.act(key, new Act.Rate(rated.question(), rated.face(), rated.words(), fact), Actor.author());
    }
}
