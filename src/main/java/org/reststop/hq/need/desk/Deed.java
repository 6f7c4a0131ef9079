package org.reststop.hq.need.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.CaseFile;
import org.reststop.hq.ledger.LedgerEntry;

/** What staff do to a need by a form, in the order in which a page offers it. */
public enum Deed {
    ACCEPT(Box.WORDS, true),
    ASSIGN(Box.NOTE, true),
    WORK(Box.WORDS, false),
    ANSWER(Box.WORDS, true),
    FINISH(Box.WORDS, false),
    WAIT(Box.WORDS, false),
    HAND_BACK(Box.NOTE, false),
    REFER(Box.WORDS, false),
    DECLINE(Box.WORDS, true),
    REOPEN(Box.WORDS, false),
    NOTE(Box.NOTE, true),
    RECATEGORISE(Box.NONE, false),
    ASK_PUBLIC(Box.NONE, false),
    PUBLISH(Box.PUBLIC, false),
    UNPUBLISH(Box.NONE, false);

    /** Whom a form's text is for. */
    public enum Box {
        /** There is no text. */
        NONE,
        /** The need's author. */
        WORDS,
        /** Staff alone. */
        NOTE,
        /** Everybody. */
        PUBLIC;

        /** The end of the key of its label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Assignee ANYBODY = new Assignee(Assignee.Kind.STAFF, "", "");

    private final Box box;
    private final boolean bulk;

    Deed(Box box, boolean bulk) {
        this.box = box;
        this.bulk = bulk;
    }

    /** As addresses and texts name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The deed of a word; empty if there is none. */
    public static Optional<Deed> of(String word) {
        return Arrays.stream(values()).filter(deed -> deed.word().equals(word)).findFirst();
    }

    public Box box() {
        return box;
    }

    /** Whether it can be done to many needs at once. */
    public boolean isBulk() {
        return bulk;
    }

    /** Whether it must be said on whom it waits, or to whom it goes. */
    public boolean namesParty() {
        return this == WAIT || this == REFER;
    }

    /** Whether a need is in a state for it. */
    public boolean fits(LedgerEntry entry) {
        return CaseFile.isNow(entry, act("", "", "", ANYBODY));
    }

    /** The act, with what was typed. */
    Act act(String words, String party, String category, Assignee to) {
        return switch (this) {
            case ACCEPT -> new Act.Accept(words);
            case ASSIGN -> new Act.Assign(to, words);
            case WORK -> new Act.Work(words);
            case ANSWER -> new Act.Answer(words);
            case FINISH -> new Act.Finish(words);
            case WAIT -> new Act.WaitOn(party, words);
            case HAND_BACK -> new Act.HandBack(words);
            case REFER -> new Act.Refer(party, words);
            case DECLINE -> new Act.Decline(words);
            case REOPEN -> new Act.Reopen(words);
            case NOTE -> new Act.Note(words);
            case RECATEGORISE -> new Act.Recategorise(category);
            case ASK_PUBLIC -> new Act.AskPublic();
            case PUBLISH -> new Act.Publish(words);
            case UNPUBLISH -> new Act.Unpublish();
        };
    }
}
