package org.reststop.store;

import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;
import org.reststop.sync.ActivityChange;
import org.reststop.sync.ActivityFact;

/** The rows of activities, and of people's places in them. */
final class ActivityRows {
    private ActivityRows() {}

    static Activity row(ActivityChange.Published published) {
        if (!published.text().fits() || !published.terms().makeSense()) {
            throw new IllegalArgumentException("no activity that can be shown");
        }
        return new Activity(
                published.activityId(),
                published.documentId(),
                published.revision(),
                published.sort(),
                published.text(),
                published.terms(),
                new Activity.Standing(
                        published.cancelled(), published.taken(), published.waiting(), published.quiet()));
    }

    /** What HQ said before it had heard the person's last word is late, and changes nothing. */
    static void put(StatelessSession session, ActivityChange.PlaceTold told) {
        ActivityPlace.Key key = new ActivityPlace.Key(told.activityId(), told.personId());
        ActivityPlace before = session.get(ActivityPlace.class, key);
        UUID pending = before == null ? null : before.pending();
        if (pending == null || answers(told.answers(), pending)) {
            session.upsert(new ActivityPlace(key, told.word(), null, before == null ? "" : before.told()));
        }
    }

    /** By the times at which both were drawn, which come first in their texts. */
    private static boolean answers(@Nullable UUID answered, UUID pending) {
        return answered != null && answered.toString().compareTo(pending.toString()) >= 0;
    }

    /** Writes again what a fact of this kiosk's tells of. */
    static void restore(StatelessSession session, UUID fact, ActivityFact body) {
        PlaceState state =
                switch (body) {
                    case ActivityFact.SignedUp up -> PlaceState.SIGNED;
                    case ActivityFact.SignedOff off -> PlaceState.CANCELLED;
                    case ActivityFact.Attended attended -> PlaceState.ATTENDED;
                };
        ActivityPlace.Key key = new ActivityPlace.Key(body.activityId(), body.personId());
        ActivityPlace before = session.get(ActivityPlace.class, key);
        if (before == null || before.pending() != null && answers(fact, before.pending())) {
            session.upsert(new ActivityPlace(key, ActivityPlace.Word.of(state), fact, ""));
        }
    }

    /** Of two documents of one activity the other one may be what is shown. */
    static void removeActivity(StatelessSession session, String document) {
        session.createMutationQuery("delete from Activity a where a.document = :document")
                .setParameter("document", document)
                .executeUpdate();
    }

    static void removePlace(StatelessSession session, String document) {
        keyOf(document).ifPresent(key -> session.createMutationQuery(
                        "delete from ActivityPlace p where p.activityId = :activity and p.personId = :person")
                .setParameter("activity", key.activityId())
                .setParameter("person", key.personId())
                .executeUpdate());
    }

    private static Optional<ActivityPlace.Key> keyOf(String document) {
        int slash = document.indexOf('/');
        int at = document.indexOf(ActivityChange.AT);
        if (slash < 0 || at < slash) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActivityPlace.Key(
                    UUID.fromString(document.substring(0, slash)), Long.parseLong(document.substring(slash + 1, at))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Removes the places of somebody who is to be forgotten. */
    static void removeOf(StatelessSession session, long personId) {
        session.createMutationQuery("delete from ActivityPlace p where p.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
