package org.reststop.hq.ledger;

import java.util.Objects;

/**
 * Who does something to a need.
 *
 * @param id of an account, a rule or a key; empty for people outside
 * @param name as the log shows it; empty for people outside, who are named nowhere
 */
public record Actor(Kind kind, String id, String name) {
    /** What somebody is to a need. */
    public enum Kind {
        /** Signed in at HQ. */
        STAFF,
        /** Who raised it. */
        AUTHOR,
        /** Who says "me too". */
        SUPPORTER,
        /** HQ itself: a rule, a deadline, a follow-up. */
        RULE,
        /** Another program. */
        SYSTEM
    }

    public Actor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    /** @param id of the account */
    public static Actor staff(String id, String name) {
        return new Actor(Kind.STAFF, id, name);
    }

    /** Who raised it. */
    public static Actor author() {
        return new Actor(Kind.AUTHOR, "", "");
    }

    /** Who says "me too". */
    public static Actor supporter() {
        return new Actor(Kind.SUPPORTER, "", "");
    }

    /** @param name of the rule, such as {@code deadline} */
    public static Actor rule(String name) {
        return new Actor(Kind.RULE, name, "");
    }

    /** @param id of the key that the program has */
    public static Actor system(String id, String name) {
        return new Actor(Kind.SYSTEM, id, name);
    }
}
