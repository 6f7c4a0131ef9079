package org.reststop.hq.people;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which badges staff must look at because something was odd about their use. */
@FunctionalInterface
public interface Flagged {
    /** The serials of such badges of some people, those on phones among them, by their person; waits for the database. */
    Map<Long, Set<Long>> of(List<Long> personIds);
}
