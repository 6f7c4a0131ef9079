package org.reststop.hq.open311;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedText;
import org.reststop.hq.api.ApiProblem;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.api.Call;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.hq.web.Language;
import org.reststop.store.Store;

/**
 * Where other programs tell what came to pass on their side with the needs that they have brought. Words are its
 * author's; {@code REOPEN}, and {@code OPEN} of a need that is not, opens it again; of any other state staff are told,
 * for how far a need is here is for them to say. The same update, by the other's number, is taken once.
 */
final class UpdateDesk {
    private static final int LONGEST_ID = 120;

    private final Store store;
    private final CaseWork cases;
    private final ApiTexts texts;
    private final Clock clock;

    UpdateDesk(Store store, CaseWork cases, ApiTexts texts, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * An update as it is brought, checked.
     *
     * @param id the other's number for it
     * @param status small, one of {@link States#SAID}
     */
    private record Told(String id, String status, String words) {
        static Told of(Call call) {
            ApiProblem.Several wrong = new ApiProblem.Several();
            String id =
                    call.one("update_id").or(() -> call.one("update_id_ext")).orElse("");
            if (id.isEmpty() || id.length() > LONGEST_ID) {
                wrong.add(id.isEmpty() ? "update-missing" : "too-long", id.isEmpty() ? "" : "update_id", LONGEST_ID);
            }
            String status = call.one("status").orElse("unchanged").toLowerCase(Locale.ROOT);
            if (!States.SAID.contains(status)) {
                wrong.add(
                        "status-extended",
                        String.join(", ", States.SAID.stream().sorted().toList()));
            }
            String words = call.one("description").orElse("");
            if (NeedText.length(words) > Brought.LONGEST) {
                wrong.add("description-long", Brought.LONGEST, NeedText.length(words) - Brought.LONGEST);
            }
            wrong.throwIfAny();
            return new Told(id, status, words);
        }

        boolean reopens() {
            return status.equals("reopen") || status.equals("open");
        }

        /** Whether staff should hear of the state that it has on the other side. */
        boolean isWorthANote() {
            return !status.equals("unchanged") && !reopens();
        }
    }

    /**
     * Takes an update of a need.
     *
     * @return under which the update is known here
     * @throws ApiProblem if it cannot be read, or the need is not the key's
     */
    String take(Call call, ApiKey key, Report.Id need) {
        Told told = Told.of(call);
        return store.write(tx -> {
            StatelessSession session = tx.session();
            Optional<Integer> before = session.doReturningWork(connection -> {
                String sql = "select number from open311_update where station_id = ? and need_id = ? and update_id = ?";
                try (PreparedStatement query = connection.prepareStatement(sql)) {
                    query.setString(1, need.station());
                    query.setObject(2, need.need());
                    query.setString(3, told.id());
                    try (ResultSet rows = query.executeQuery()) {
                        return rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
                    }
                }
            });
            int number = before.orElseGet(() -> act(session, told, key, need));
            return Update.id(need.need(), number);
        });
    }

    private int act(StatelessSession session, Told told, ApiKey key, Report.Id need) {
        CaseWork.Batch batch = cases.in(session);
        LedgerEntry.Key entry = new LedgerEntry.Key(need.station(), need.need());
        int number = 0;
        for (Step step : steps(told, key)) {
            int done = number(batch, entry, step);
            number = number == 0 ? done : number;
        }
        if (number == 0) {
            number = number(batch, entry, state(told, key));
        }
        batch.publish();
        keep(session, told.id(), key.id(), need, number);
        return number;
    }

    /** Of what was done in the need's log; 0 if it could not be. */
    private static int number(CaseWork.Batch batch, LedgerEntry.Key entry, Step step) {
        return batch.act(entry, step.act(), step.actor()) instanceof Outcome.Acted acted
                ? acted.event().key().number()
                : 0;
    }

    private record Step(Act act, Actor actor) {}

    /** What is done for it; the first that can be is what the update is known by. */
    private List<Step> steps(Told told, ApiKey key) {
        List<Step> steps = new ArrayList<>();
        for (String part : parts(told.words())) {
            steps.add(new Step(new Act.AddWords(part), Actor.author()));
        }
        if (told.reopens()) {
            // Refused while it is open, and then there is nothing to do.
            steps.add(new Step(new Act.Reopen(""), Actor.author()));
        }
        if (told.isWorthANote()) {
            steps.add(state(told, key));
        }
        return steps;
    }

    private Step state(Told told, ApiKey key) {
        String state = told.status().toUpperCase(Locale.ROOT);
        Actor system = Actor.system(key.id().toString(), key.name());
        return new Step(new Act.Note(texts.say(Language.ZH, "note.state", key.name(), state)), system);
    }

    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        String rest = words;
        while (!rest.isEmpty()) {
            int end = NeedText.length(rest) <= Act.LONGEST ? rest.length() : rest.offsetByCodePoints(0, Act.LONGEST);
            parts.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        return parts;
    }

    private void keep(StatelessSession session, String updateId, UUID key, Report.Id need, int number) {
        String sql = "insert into open311_update (station_id, need_id, update_id, key_id, number, at)"
                + " values (?, ?, ?, ?, ?, ?)";
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setString(1, need.station());
                insert.setObject(2, need.need());
                insert.setString(3, updateId);
                insert.setObject(4, key);
                insert.setInt(5, number);
                insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
    }
}
