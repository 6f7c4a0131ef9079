package org.reststop.store;

import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedStory;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StoryStep;
import org.reststop.sync.NeedChange;

/** The rows of the stories that HQ tells. */
final class StoryRows {
    private StoryRows() {}

    /** Puts the whole story in the place of what was told before. */
    static void put(StatelessSession session, NeedChange.Told told) {
        UUID id = told.needId();
        NeedStory.Tag tag =
                new NeedStory.Tag(id, new Receipt(told.receipt()), told.category(), told.personId(), told.raisedAt());
        session.upsert(new NeedStory(
                tag,
                told.state(),
                told.expected(),
                told.question(),
                told.steps().size()));
        removeSteps(session, id);
        for (int i = 0; i < told.steps().size(); i++) {
            session.insert(
                    new StoryStep(new StoryStep.Key(id, i + 1), told.steps().get(i)));
        }
    }

    /** The need that a document of this id tells of. */
    static Optional<UUID> needOf(String documentId) {
        int mark = documentId.indexOf(NeedChange.Told.AT);
        try {
            return Optional.of(UUID.fromString(mark < 0 ? documentId : documentId.substring(0, mark)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static void remove(StatelessSession session, UUID needId) {
        removeSteps(session, needId);
        session.createMutationQuery("delete from StorySeen s where s.needId = :id")
                .setParameter("id", needId)
                .executeUpdate();
        session.createMutationQuery("delete from NeedStory s where s.needId = :id")
                .setParameter("id", needId)
                .executeUpdate();
    }

    /** Removes the stories of somebody who is to be forgotten. */
    static void removeOf(StatelessSession session, long personId) {
        session.createMutationQuery("delete from StoryStep t where t.needId in"
                        + " (select s.needId from NeedStory s where s.personId = :person)")
                .setParameter("person", personId)
                .executeUpdate();
        session.createMutationQuery("delete from StorySeen t where t.needId in"
                        + " (select s.needId from NeedStory s where s.personId = :person)")
                .setParameter("person", personId)
                .executeUpdate();
        session.createMutationQuery("delete from NeedStory s where s.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    private static void removeSteps(StatelessSession session, UUID needId) {
        session.createMutationQuery("delete from StoryStep t where t.needId = :id")
                .setParameter("id", needId)
                .executeUpdate();
    }
}
