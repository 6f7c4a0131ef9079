package org.reststop.hq.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.sync.ActivityFact;
import org.reststop.sync.CounterFact;
import org.reststop.sync.FactBody;
import org.reststop.sync.GiftFact;
import org.reststop.sync.NeedFact;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.ServiceFact;
import org.reststop.sync.WallFact;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes a kiosk's facts in. Order is the kiosk's own numbering within its store's incarnation; a number is taken once,
 * and nothing is taken beyond a gap. What cannot be understood is kept raw, what cannot be right is put aside with a
 * reason, and neither holds up what follows. Speaks JDBC, because here every microsecond is paid per fact.
 */
public final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Clock clock;
    private final UuidV7 ids;
    private final FactReader reader;
    private final Consequences consequences;

    /** An intake from whose facts nothing else follows. */
    public Intake(WireCodec codec, Clock clock, UuidV7 ids) {
        this(codec, clock, ids, Consequences.NONE);
    }

    public Intake(WireCodec codec, Clock clock, UuidV7 ids, Consequences consequences) {
        this.consequences = consequences;
        this.clock = clock;
        this.ids = ids;
        this.reader = new FactReader(codec);
    }

    /**
     * Takes facts in, in the caller's transaction: the answer may leave only after its commit.
     *
     * @param oldest the lowest seq that the kiosk still keeps: what is missing below it will not come
     * @param facts in any order
     * @throws WireException if a fact has no number
     */
    public Taken take(StatelessSession session, Sender sender, long oldest, List<JsonNode> facts) {
        List<Arrival> arrivals = facts.stream()
                .map(node -> new Arrival(reader.read(node, sender.stationId()), node))
                .sorted(Comparator.comparingLong(Arrival::seq))
                .toList();
        Sorting sorting = session.doReturningWork(connection -> take(connection, sender, oldest, arrivals));
        follow(session, sender, sorting.fresh());
        return new Taken(
                sorting.acknowledged(),
                sorting.refused(),
                sorting.fresh().size(),
                sorting.quarantined().size(),
                sorting.repeated());
    }

    /** Whether more than the intake's own tables must know of it. */
    static boolean hasConsequences(FactBody body) {
        return switch (body) {
            case NoticeFact.Edited edited -> true;
            case PersonFact.Registered registered -> true;
            case NeedFact.Raised raised -> true;
            case NeedFact.Supported supported -> true;
            case NeedFact.Rated rated -> true;
            case ActivityFact activity -> true;
            case CounterFact counter -> true;
            case GiftFact gift -> true;
            case ServiceFact service -> true;
            case PersonFact.CheckedIn checkedIn -> false;
            case NoticeFact.Opened opened -> false;
            case WallFact wall -> false;
        };
    }

    private void follow(StatelessSession session, Sender sender, List<Incoming.Sound> fresh) {
        List<Consequences.Accepted> facts = new ArrayList<>();
        for (Incoming.Sound sound : fresh) {
            sound.meaning()
                    .filter(Intake::hasConsequences)
                    .map(body -> new Consequences.Accepted(
                            sound.fact().id(), sound.fact().at(), body))
                    .ifPresent(facts::add);
        }
        if (!facts.isEmpty()) {
            consequences.follow(session, sender, facts);
        }
    }

    private Sorting take(Connection connection, Sender sender, long oldest, List<Arrival> arrivals)
            throws SQLException {
        IntakeTables tables = new IntakeTables(connection, sender, clock.instant());
        long held = tables.lockAcknowledged();
        long acknowledged = Math.max(held, oldest - 1);
        if (acknowledged > held) {
            log.warn(
                    "Kiosk {} no longer keeps its facts {} to {}, which HQ lacks",
                    sender.kiosk(),
                    held + 1,
                    oldest - 1);
        }
        Sorting sorting = store(tables, sender, arrivals, acknowledged);
        tables.insertQuarantine(sorting.quarantined());
        if (sorting.acknowledged() > held) {
            tables.saveAcknowledged(sorting.acknowledged());
        }
        return sorting;
    }

    /** Nearly always what is new has new ids: they are looked up only if the database says that one is taken. */
    private Sorting store(IntakeTables tables, Sender sender, List<Arrival> arrivals, long acknowledged)
            throws SQLException {
        List<Arrival> repeats = arrivals.stream()
                .filter(arrival -> arrival.seq() <= acknowledged)
                .toList();
        Sorting hopeful = sort(sender, acknowledged, tables.known(repeats, acknowledged), arrivals);
        if (tables.insertFacts(hopeful.fresh())) {
            return hopeful;
        }
        Sorting sorting = sort(sender, acknowledged, tables.known(arrivals, acknowledged), arrivals);
        if (!tables.insertFacts(sorting.fresh())) {
            throw new SQLException("an id became taken twice in one moment", IntakeTables.TAKEN);
        }
        return sorting;
    }

    private Sorting sort(Sender sender, long acknowledged, Known known, List<Arrival> arrivals) {
        Sorting sorting = new Sorting(sender, acknowledged, known, ids);
        arrivals.forEach(sorting::add);
        return sorting;
    }
}
