package org.reststop.hq.intake;

import java.util.Optional;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;

/** A fact as it arrived. */
sealed interface Incoming {
    /** Its number at the kiosk. */
    long seq();

    /**
     * A fact that can be stored.
     *
     * @param body its body's JSON
     * @param meaning empty if this version does not know the type
     */
    record Sound(Fact fact, String body, Optional<FactBody> meaning) implements Incoming {
        @Override
        public long seq() {
            return fact.seq();
        }

        /** Whether a stored fact is this one. */
        boolean is(StoredFact stored) {
            return stored.id().equals(fact.id())
                    && stored.type().equals(fact.type())
                    && stored.version() == fact.version()
                    && (stored.body().equals(body) || stored.body().equals(ForgottenFacts.BODY));
        }
    }

    /** One that cannot. */
    record Broken(long seq, String reason) implements Incoming {}
}
