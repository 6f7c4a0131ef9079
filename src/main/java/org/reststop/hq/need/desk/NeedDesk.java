package org.reststop.hq.need.desk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.person.Person;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Authors;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.CaseFile;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.store.Store;
import org.reststop.sync.Attachment;

/** Where staff work on needs. Safe to call from any thread; waits for the database. */
public final class NeedDesk {
    /** What others do without taking anything from under somebody's hands. */
    private static final Set<String> HARMLESS = Set.of("look", "support", "remind", "escalate", "note", "promise");

    private final Store store;
    private final CaseWork cases;

    public NeedDesk(Store store, CaseWork cases) {
        this.store = store;
        this.cases = cases;
    }

    /** What came of a form. */
    public sealed interface Result {
        /** It is done, by this form or by the same one sent before. */
        record Done() implements Result {}

        /** Somebody else did something meanwhile; nothing is changed. */
        record Overtaken() implements Result {}

        /** Whoever sent it may not; nothing is changed. */
        record Forbidden() implements Result {}

        /** The public words may hold what is personal, and nobody has confirmed them; nothing is changed. */
        record Unsure() implements Result {}

        /** Whom or which category it names, is none; nothing is changed. */
        record Nobody() implements Result {}

        /** A field of a ready answer, such as <code>{expected}</code>, stands in words for the author. */
        record Unfilled(String field) implements Result {}

        /** The ledger did not take it; nothing is changed. */
        record Refused(Outcome.Reason reason) implements Result {}
    }

    /**
     * Does what a form says, once: a form that is sent twice, or that was overtaken, changes nothing more.
     *
     * @param seen how many events whoever filled the form has seen
     * @param permitted whether they may do it to the need as it is now
     */
    public Result act(LedgerEntry.Key key, Act act, Actor by, int seen, boolean permitted) {
        return store.write(tx -> {
            StatelessSession session = tx.session();
            CaseWork.Batch batch = cases.in(session);
            LedgerEntry entry = batch.lock(key, act);
            if (entry == null) {
                return new Result.Refused(Outcome.Reason.MISSING);
            }
            List<CaseEvent> since = entry.events() <= seen
                    ? List.of()
                    : new CaseFile(session)
                            .events(key).stream()
                                    .filter(event -> event.key().number() > seen)
                                    .toList();
            if (since.stream().anyMatch(event -> event.tellsOf(act, by))) {
                return new Result.Done();
            }
            if (!permitted
                    || since.stream()
                            .anyMatch(
                                    event -> !HARMLESS.contains(event.content().act()))) {
                return new Result.Overtaken();
            }
            Outcome outcome = batch.act(key, act, by);
            batch.publish();
            return outcome instanceof Outcome.Refused(Outcome.Reason reason)
                    ? new Result.Refused(reason)
                    : new Result.Done();
        });
    }

    /** Notes that somebody looks at what is personal. */
    boolean look(LedgerEntry.Key key, String what, Actor by) {
        return cases.act(key, new Act.Look(what), by) instanceof Outcome.Acted;
    }

    /** The need itself. */
    public Optional<LedgerEntry> entry(LedgerEntry.Key key) {
        return store.read(session -> new CaseFile(session).find(key));
    }

    /** The need with all that belongs to it. */
    Optional<NeedFile> find(LedgerEntry.Key key) {
        return store.read(session -> new CaseFile(session).find(key).map(entry -> file(session, entry)));
    }

    private static NeedFile file(StatelessSession session, LedgerEntry entry) {
        CaseFile cases = new CaseFile(session);
        List<LedgerEntry> merged = cases.mergedInto(entry.key());
        return new NeedFile(
                entry,
                author(session, entry),
                attachments(session, entry),
                cases.events(entry.key()),
                merged,
                said(cases, merged),
                into(cases, entry));
    }

    private static List<CaseEvent> said(CaseFile cases, List<LedgerEntry> merged) {
        return merged.stream()
                .flatMap(each -> cases.events(each.key()).stream())
                .filter(event -> event.actor().kind() == Actor.Kind.AUTHOR
                        && !event.content().words().isEmpty())
                .toList();
    }

    private static @Nullable LedgerEntry into(CaseFile cases, LedgerEntry entry) {
        UUID other = entry.mergedInto();
        return other == null
                ? null
                : cases.find(new LedgerEntry.Key(entry.stationId(), other)).orElse(null);
    }

    private static Optional<Person> author(StatelessSession session, LedgerEntry entry) {
        Long person = new Authors(session).now(entry.personId());
        return person == null ? Optional.empty() : Optional.ofNullable(session.get(Person.class, person));
    }

    private static List<Attachment> attachments(StatelessSession session, LedgerEntry entry) {
        String sql = "select sha256, media_type, bytes from need_attachment where station_id = ? and need_id = ?"
                + " order by number";
        return session.doReturningWork(connection -> {
            List<Attachment> all = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, entry.stationId());
                query.setObject(2, entry.id());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        all.add(new Attachment(rows.getString(1), rows.getString(2), rows.getLong(3)));
                    }
                }
            }
            return all;
        });
    }
}
