package org.reststop.hq.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Question;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.sync.NeedChange;

/**
 * The one door by which anything is done to a need: row, log, listeners and what kiosks are told change together or not
 * at all. Safe to call from any thread; waits for the database.
 */
public final class CaseWork {
    private final Store store;
    private final FeedPublisher feed;
    private final InstantSource clock;
    private final List<CaseListener> listeners;

    /** @param listeners told in their order */
    public CaseWork(Store store, FeedPublisher feed, InstantSource clock, List<CaseListener> listeners) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /** Does one thing to one need, in a transaction of its own. */
    public Outcome act(LedgerEntry.Key key, Act act, Actor actor) {
        return store.write(tx -> {
            Batch batch = in(tx.session());
            Outcome outcome = batch.act(key, act, actor);
            batch.publish();
            return outcome;
        });
    }

    /** Begins to do things in the caller's transaction. */
    public Batch in(StatelessSession session) {
        return new Batch(session);
    }

    /**
     * Several acts of one transaction. Rows first: whoever publishes makes all others who publish wait, and must not wait
     * for a row itself.
     */
    public final class Batch {
        private final StatelessSession session;
        private final Map<LedgerEntry.Key, Boolean> touched = new LinkedHashMap<>();
        private final Set<LedgerEntry.Key> told = new LinkedHashSet<>();

        private Batch(StatelessSession session) {
            this.session = session;
        }

        /**
         * Locks all that an act will change, in the order in which all others lock it; null if there is no such need.
         * Whoever looks at a need before acting on it must lock it by this.
         */
        public @Nullable LedgerEntry lock(LedgerEntry.Key key, Act act) {
            new Merging(session, clock.instant()).lockOther(key, act);
            return session.get(LedgerEntry.class, key, LockMode.PESSIMISTIC_WRITE);
        }

        /** Does one thing, and publishes nothing yet. */
        public Outcome act(LedgerEntry.Key key, Act act, Actor actor) {
            Merging merging = new Merging(session, clock.instant());
            LedgerEntry entry = lock(key, act);
            if (entry == null) {
                return new Outcome.Refused(Outcome.Reason.MISSING);
            }
            Instant now = clock.instant();
            CaseChange change = new CaseChange(entry, now);
            Optional<Outcome.Reason> refusal = change.refusal(act).or(() -> merging.unfitOther(key, act));
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            boolean wasShown = entry.isShown();
            NeedChange.Shown before = shown(entry);
            UUID main = act instanceof Act.Merge(UUID into) ? into : entry.mergedInto();
            Question asked = entry.question();
            CaseEvent.Content content = change.apply(act, merged(entry, act));
            CaseEvent event = new CaseEvent(
                    new CaseEvent.Key(key.stationId(), key.id(), entry.nextEvent(now)), now, actor, content);
            session.update(entry);
            session.insert(event);
            if (wasShown != entry.isShown() || wasShown && !before.equals(shown(entry))) {
                touched.putIfAbsent(key, wasShown);
            }
            if (SearchIndex.isChangedBy(act)) {
                SearchIndex.write(session, entry);
            }
            merging.askToo(entry, asked, act);
            if (Stories.isTold(act.word()) || act instanceof Act.Promise || act instanceof Act.Ask) {
                told.add(key);
            }
            listeners.forEach(listener -> listener.heard(session, entry, event));
            if (main != null) {
                follow(merging, entry, new LedgerEntry.Key(key.stationId(), main), act, asked, actor);
            }
            return new Outcome.Acted(entry, event);
        }

        /** What comes of it to the need that it is told with. */
        private void follow(
                Merging merging, LedgerEntry entry, LedgerEntry.Key main, Act act, Question asked, Actor actor) {
            switch (act) {
                case Act.Merge merge -> touched.putIfAbsent(main, merging.join(entry, main, actor));
                case Act.Unmerge unmerge -> touched.putIfAbsent(main, merging.part(entry, main, actor));
                case Act.Rate rate
                when asked != Question.NONE
                        && rate.question() == asked
                        && !rate.face().isHelped() -> act(main, new Act.Reopen(""), Actor.rule("merged-author"));
                default -> {}
            }
        }

        /** A need has come to the ledger by another way than a kiosk's fact: its kiosks shall know of it. */
        public void entered(LedgerEntry entry) {
            SearchIndex.write(session, entry);
            told.add(entry.key());
        }

        /** A kiosk has counted a supporter whom HQ does not: it shall hear the true number, which has not changed. */
        void tellAgain(LedgerEntry.Key key) {
            touched.putIfAbsent(key, true);
        }

        /** What it was before it was merged, from its log. */
        private CaseChange.Before merged(LedgerEntry entry, Act act) {
            NeedState before = NeedState.RECEIVED;
            String party = null;
            if (act instanceof Act.Unmerge) {
                for (CaseEvent event : new CaseFile(session).events(entry.key())) {
                    CaseEvent.Content content = event.content();
                    before = content.state() == NeedState.MERGED ? before : content.state();
                    party = content.act().equals("wait") ? content.party() : party;
                }
            }
            return new CaseChange.Before(before, before == NeedState.WAITING ? party : null);
        }

        /** Tells kiosks what has become of what was acted on: last in the transaction. */
        public void publish() {
            if (told.isEmpty() && touched.isEmpty()) {
                return;
            }
            // What is read from here on is newer than whatever others have published: no old story overtakes a new one.
            feed.hold(session);
            Stories stories = new Stories(session);
            CaseFile file = new CaseFile(session);
            for (LedgerEntry.Key key : List.copyOf(told)) {
                file.mergedInto(key).forEach(merged -> told.add(merged.key()));
            }
            Readers readers = new Readers(session);
            told.forEach(key -> file.find(key).ifPresent(entry -> {
                NeedChange.Told story = stories.of(entry);
                feed.publish(session, story, entry.stationId());
                readers.elsewhere(entry)
                        .forEach(other -> feed.publish(session, story.at(entry.stationId(), other), other));
            }));
            touched.forEach((key, shown) -> file.find(key).ifPresent(entry -> show(entry, shown)));
        }

        private void show(LedgerEntry entry, boolean wasShown) {
            if (entry.isShown()) {
                feed.publish(session, shown(entry), entry.stationId());
            } else if (wasShown) {
                feed.remove(session, hidden(entry));
            }
        }
    }

    /** What is left in the feed of what nobody reads any more: nothing that was said. */
    static NeedChange.Shown hidden(LedgerEntry entry) {
        return new NeedChange.Shown(
                entry.id(), entry.category(), "", null, entry.raisedAt(), entry.supporters(), entry.state());
    }

    static NeedChange.Shown shown(LedgerEntry entry) {
        String words = entry.publicWords();
        return new NeedChange.Shown(
                entry.id(),
                entry.category(),
                words == null ? "" : words,
                words == null ? null : entry.place(),
                entry.raisedAt(),
                entry.supporters(),
                entry.state());
    }
}
