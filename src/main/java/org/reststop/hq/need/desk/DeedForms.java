package org.reststop.hq.need.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.PersonalHints;
import org.reststop.hq.need.Sights;
import org.reststop.hq.need.answer.AnswerBook;
import org.reststop.hq.need.answer.AnswerTemplate;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;

/** The forms that a need's page offers to somebody. */
final class DeedForms {
    private final AnswerBook answers;

    DeedForms(AnswerBook answers) {
        this.answers = answers;
    }

    /**
     * Those that the need's state and the reader's rights allow, and the one in use whatever has become of the need.
     *
     * @param typed what is typed into the one in use
     * @param problem what went wrong with it; empty if nothing
     */
    List<DeedForm> of(LedgerEntry entry, Visit visit, Typed typed, String problem) {
        List<AnswerTemplate> all = answers.all();
        return Arrays.stream(Deed.values())
                .filter(deed ->
                        deed.word().equals(typed.deed()) || deed.fits(entry) && Permit.allows(visit, entry, deed))
                .map(deed -> form(deed, entry, typed, problem, all))
                .toList();
    }

    private static DeedForm form(Deed deed, LedgerEntry entry, Typed typed, String problem, List<AnswerTemplate> all) {
        boolean open = deed.word().equals(typed.deed());
        Typed holds = open ? typed : Typed.nothing(entry.events());
        if (deed == Deed.PUBLISH && holds.words().isEmpty()) {
            String released = entry.publicWords();
            holds = holds.with(released == null ? entry.words() : released);
        }
        return new DeedForm(
                deed,
                holds,
                open,
                open ? problem : "",
                AnswerBook.fitting(all, deed.word(), entry.category()),
                deed == Deed.PUBLISH ? PersonalHints.in(holds.words()) : List.of());
    }

    /** The words with a ready answer behind them; the same if there is no such answer. */
    Typed filled(Typed typed, String answer, LedgerEntry entry, Sights sights) {
        return find(answer)
                .map(found -> {
                    String language = entry.language() == null ? "zh" : entry.language();
                    String filled = found.draft().filled(language, values(entry, sights));
                    return typed.with(typed.words().isEmpty() ? filled : typed.words() + "\n" + filled);
                })
                .orElse(typed);
    }

    private Optional<AnswerTemplate> find(String id) {
        try {
            return answers.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Names of station and category are in the reader's language, as the words are read by them before they go. */
    private static Map<String, String> values(LedgerEntry entry, Sights sights) {
        Frame frame = sights.frame();
        var zone = sights.of(entry).zone();
        Map<String, String> values = new HashMap<>();
        values.put("receipt", entry.receipt().shown());
        values.put("date", frame.date(entry.raisedAt(), zone));
        values.put("category", sights.category(entry.category()));
        values.put("station", sights.station(entry.stationId()));
        String place = entry.place();
        values.put("place", place == null ? sights.station(entry.stationId()) : place);
        entry.deadlines()
                .next(entry.milestones().answered() != null)
                .ifPresent(due -> values.put("expected", frame.date(due, zone)));
        return values;
    }
}
