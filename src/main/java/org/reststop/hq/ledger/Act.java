package org.reststop.hq.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.Question;

/**
 * What can be done to a need. A {@code note} is for staff alone, {@code words} reach its author; both are at most
 * {@link #LONGEST} characters, and may be empty where nothing else is said.
 */
public sealed interface Act {
    /** The longest note or words, in characters. */
    int LONGEST = 2_000;

    /** The longest name of a party. */
    int LONGEST_PARTY = 120;

    /** Its name in the log; it outlives the class's name. */
    String word();

    /** It is ours. */
    record Accept(String words) implements Act {
        @Override
        public String word() {
            return "accept";
        }
    }

    /** Somebody has it now. */
    record Assign(Assignee to, String note) implements Act {
        @Override
        public String word() {
            return "assign";
        }
    }

    /** Who had it gives it back. */
    record HandBack(String reason) implements Act {
        @Override
        public String word() {
            return "hand-back";
        }
    }

    /** Somebody has begun. */
    record Work(String words) implements Act {
        @Override
        public String word() {
            return "work";
        }
    }

    /** It waits on somebody. */
    record WaitOn(String party, String words) implements Act {
        @Override
        public String word() {
            return "wait";
        }
    }

    /** Its author is told something; its state stays. */
    record Answer(String words) implements Act {
        @Override
        public String word() {
            return "answer";
        }
    }

    /** It is done, and its author is asked whether it helped. */
    record Finish(String words) implements Act {
        @Override
        public String word() {
            return "finish";
        }
    }

    /**
     * Its author has answered a question. What nobody asked any more changes nothing and stays in the log.
     *
     * @param fact by which it came; null if by none
     */
    record Rate(
            Question question,
            Face face,
            String words,
            @Nullable UUID fact) implements Act {
        @Override
        public String word() {
            return "rate";
        }
    }

    /** It is not over after all. */
    record Reopen(String words) implements Act {
        @Override
        public String word() {
            return "reopen";
        }
    }

    /** It will not be done. */
    record Decline(String reason) implements Act {
        @Override
        public String word() {
            return "decline";
        }
    }

    /** It is somebody else's to do. */
    record Refer(String party, String words) implements Act {
        @Override
        public String word() {
            return "refer";
        }
    }

    /** It is told with another need of the same station. */
    record Merge(UUID into) implements Act {
        @Override
        public String word() {
            return "merge";
        }
    }

    /** It is told by itself again. */
    record Unmerge(String note) implements Act {
        @Override
        public String word() {
            return "unmerge";
        }
    }

    /** Staff tell one another something. */
    record Note(String note) implements Act {
        @Override
        public String word() {
            return "note";
        }
    }

    /** Its author adds something. */
    record AddWords(String words) implements Act {
        @Override
        public String word() {
            return "add-words";
        }
    }

    /** Its author adds a picture, which is attached already. */
    record AddPhoto() implements Act {
        @Override
        public String word() {
            return "add-photo";
        }
    }

    /** Somebody says "me too", and is counted already. */
    record Support() implements Act {
        @Override
        public String word() {
            return "support";
        }
    }

    /** It comes under another category. */
    record Recategorise(String category) implements Act {
        @Override
        public String word() {
            return "recategorise";
        }
    }

    /** Until when what shall be done. */
    record Promise(Deadlines deadlines) implements Act {
        @Override
        public String word() {
            return "promise";
        }
    }

    /** Whoever has it was reminded of a deadline. */
    record Remind(String note) implements Act {
        @Override
        public String word() {
            return "remind";
        }
    }

    /** A supervisor was told of a missed deadline. */
    record Escalate(String note) implements Act {
        @Override
        public String word() {
            return "escalate";
        }
    }

    /** Its author is asked something; {@link Question#NONE} drops what was asked and not answered. */
    record Ask(Question question) implements Act {
        @Override
        public String word() {
            return "ask";
        }
    }

    /** Staff shall say whether everybody may read it. */
    record AskPublic() implements Act {
        @Override
        public String word() {
            return "ask-public";
        }
    }

    /** Everybody may read it, in these words. */
    record Publish(String publicWords) implements Act {
        @Override
        public String word() {
            return "publish";
        }
    }

    /** Nobody else may read it, or not any more. */
    record Unpublish() implements Act {
        @Override
        public String word() {
            return "unpublish";
        }
    }

    /** Somebody looked at what is personal. */
    record Look(String what) implements Act {
        @Override
        public String word() {
            return "look";
        }
    }

    /** The words of a name on the log, null where they are none. */
    static @Nullable String party(Act act) {
        return switch (act) {
            case WaitOn wait -> wait.party();
            case Refer refer -> refer.party();
            case Assign assign -> assign.to().name();
            default -> null;
        };
    }
}
