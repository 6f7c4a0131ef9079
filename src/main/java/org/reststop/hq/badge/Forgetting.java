package org.reststop.hq.badge;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.reststop.sync.ChangeBody;

/** What else of HQ must let go when a person is forgotten. */
@FunctionalInterface
public interface Forgetting {
    /**
     * Forgets in the caller's transaction, and publishes nothing itself.
     *
     * @return what shall be taken from all kiosks; what it says of the person must be gone from it
     */
    List<ChangeBody> forget(StatelessSession session, long personId);

    /** All of these, in their order. */
    static Forgetting all(Forgetting... each) {
        return (session, personId) -> Stream.of(each)
                .flatMap(one -> one.forget(session, personId).stream())
                .toList();
    }
}
