package org.reststop.hq.badge;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** What else of HQ must know when somebody turns out to be somebody who is known by another id, or not to be. */
@FunctionalInterface
public interface Renaming {
    /**
     * What happened under one id is another's from now on. Within the caller's transaction.
     *
     * @param personId under which it happened
     * @param was whose it was until now
     * @param is whose it is
     * @return tells kiosks what has changed for them, to be run last in the transaction
     */
    Runnable renamed(StatelessSession session, long personId, long was, long is);

    /** All of these, in their order. */
    static Renaming all(Renaming... each) {
        return (session, personId, was, is) -> {
            List<Runnable> tellings = Stream.of(each)
                    .map(one -> one.renamed(session, personId, was, is))
                    .toList();
            return () -> tellings.forEach(Runnable::run);
        };
    }
}
