package org.reststop.hq.badge;

import org.hibernate.StatelessSession;

/** What else of HQ must know when somebody turns out to be somebody who is known by another id, or not to be. */
@FunctionalInterface
public interface Renaming {
    /**
     * What happened under one id is another's from now on. Within the caller's transaction; publishes nothing itself.
     *
     * @param personId under which it happened
     * @param was whose it was until now
     * @param is whose it is
     */
    void renamed(StatelessSession session, long personId, long was, long is);
}
