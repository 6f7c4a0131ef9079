package org.reststop.hq.need.desk;

import java.util.List;
import org.reststop.domain.need.NeedText;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.need.PersonalHints;
import org.reststop.hq.need.answer.AnswerTemplate;

/**
 * A form of a need's page.
 *
 * @param typed what it holds
 * @param open whether it is the one in use
 * @param problem what went wrong with it, in the reader's language; empty if nothing
 * @param answers ready answers that fit
 * @param hints what in public words may be personal, and must be confirmed
 */
public record DeedForm(
        Deed deed,
        Typed typed,
        boolean open,
        String problem,
        List<AnswerTemplate> answers,
        List<PersonalHints.Hint> hints) {
    /** How many characters the text may have. */
    public int longest() {
        return Act.LONGEST;
    }

    /** How many characters are too many; 0 if none. */
    public int excess() {
        return Math.max(0, NeedText.length(typed.words()) - Act.LONGEST);
    }
}
