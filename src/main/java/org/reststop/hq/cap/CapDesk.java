package org.reststop.hq.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.UuidV7;
import org.reststop.hq.cap.CapEntry.Outcome;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door for alerts. Each is kept as it came and counts once, in whatever order they come. Safe to call from any
 * thread; waits for the database.
 */
final class CapDesk {
    private static final Logger log = LoggerFactory.getLogger(CapDesk.class);

    private final Store store;
    private final CapNotices notices;
    private final Clock clock;
    private final UuidV7 ids;

    CapDesk(Store store, NoticeBoard board, Clock clock, UuidV7 ids) {
        this.store = store;
        this.notices = new CapNotices(board);
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of a message. */
    enum Taken {
        /** It is in the list. */
        DONE,
        /** It had come before. */
        KNOWN,
        /** It is no CAP 1.2; that is in the list. */
        UNREADABLE
    }

    /**
     * Takes a message in and does what it says.
     *
     * @param source the file's name or the address, as staff will read it
     */
    Taken take(byte[] message, String source) {
        var arrival = new CapEntry.Arrival(source, clock.instant());
        try {
            CapAlert alert = CapReader.read(message);
            return enter(alert.key().hash(), session -> {
                CapEntry entry = new CapEntry(ids.next(), alert, arrival);
                session.insert(new CapText(entry.id(), text(message)));
                new Round(session, alert, entry, arrival.at()).run();
                log.info(
                        "An alert from {} came and is {}",
                        source,
                        entry.outcome().word());
            });
        } catch (CapException e) {
            Taken taken = enter(CapKey.sha256(message), session -> {
                CapEntry entry = new CapEntry(ids.next(), CapKey.sha256(message), arrival, e.problem());
                session.insert(new CapText(entry.id(), text(message)));
                session.insert(entry);
                log.warn("What came from {} is no alert that is read here: {}", source, e.problem());
            });
            return taken == Taken.KNOWN ? Taken.KNOWN : Taken.UNREADABLE;
        }
    }

    private interface Work {
        void run(StatelessSession session);
    }

    private Taken enter(String hash, Work work) {
        try {
            return store.write(tx -> {
                if (isKnown(tx.session(), hash)) {
                    return Taken.KNOWN;
                }
                work.run(tx.session());
                return Taken.DONE;
            });
        } catch (StoreException e) {
            // Of two nodes that take the same at once the database lets one.
            if (store.read(session -> isKnown(session, hash))) {
                return Taken.KNOWN;
            }
            throw e;
        }
    }

    private static boolean isKnown(StatelessSession session, String hash) {
        return !new CapQueries_(session).findEntry(hash).isEmpty();
    }

    /** For people: the database takes no NUL. */
    private static String text(byte[] message) {
        byte[] kept = message.length > CapReader.MAX_BYTES ? Arrays.copyOf(message, CapReader.MAX_BYTES) : message;
        return new String(kept, UTF_8).replace('\0', '\uFFFD');
    }

    /** What one message does. */
    private final class Round {
        private final StatelessSession session;
        private final CapQueries_ queries;
        private final CapAlert alert;
        private final CapEntry entry;
        private final Instant now;

        Round(StatelessSession session, CapAlert alert, CapEntry entry, Instant now) {
            this.session = session;
            this.queries = new CapQueries_(session);
            this.alert = alert;
            this.entry = entry;
            this.now = now;
        }

        /** Rows first: whoever publishes makes all others wait who publish. */
        void run() {
            session.insert(entry);
            if (alert.type().ends()) {
                alert.references().stream()
                        .map(CapKey::hash)
                        .distinct()
                        .forEach(hash -> session.insert(new CapReference(entry.id(), hash)));
            }
            Optional<Outcome> aside = aside();
            if (aside.isPresent()) {
                settle(aside.get());
                return;
            }
            List<UUID> before = alert.type().ends() ? end() : List.of();
            Optional<CapEntry> ender = ender();
            if (alert.type() == CapAlert.MessageType.CANCEL) {
                settle(Outcome.CANCELS);
            } else if (ender.isPresent()) {
                entry.endBy(ender.get().id(), outcomeOf(ender.get()));
                session.update(entry);
            } else if (show(before)) {
                return;
            }
            before.forEach(notice -> notices.withdraw(session, notice));
        }

        private void settle(Outcome outcome) {
            entry.become(outcome);
            session.update(entry);
        }

        /** What does nothing to any screen. */
        private Optional<Outcome> aside() {
            boolean real = alert.status() == CapAlert.Status.ACTUAL || alert.status() == CapAlert.Status.EXERCISE;
            if (!real) {
                return Optional.of(Outcome.NOT_REAL);
            }
            if (alert.scope() != CapAlert.Scope.PUBLIC) {
                return Optional.of(Outcome.NOT_PUBLIC);
            }
            boolean tells =
                    alert.type() == CapAlert.MessageType.ALERT || alert.type().ends();
            return tells ? Optional.empty() : Optional.of(Outcome.NOTED);
        }

        /** The newest that has updated or cancelled this one before it came. */
        private Optional<CapEntry> ender() {
            return queries.findEnders(alert.key().hash()).stream()
                    .filter(other -> counts(other) && !other.id().equals(entry.id()))
                    .findFirst();
        }

        /** An exercise does nothing to what is real, nor what is not public to what is. */
        private boolean counts(CapEntry other) {
            return other.isOf(alert.status())
                    && other.outcome() != Outcome.NOT_PUBLIC
                    && other.outcome() != Outcome.NOT_REAL;
        }

        private static Outcome outcomeOf(CapEntry ender) {
            return ender.type() == CapAlert.MessageType.CANCEL ? Outcome.CANCELLED : Outcome.UPDATED;
        }

        /** Ends all that it names, what those had named, and what has taken their place. */
        private List<UUID> end() {
            List<UUID> shown = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            List<String> left = new ArrayList<>(
                    alert.references().stream().map(CapKey::hash).toList());
            while (!left.isEmpty()) {
                String hash = left.removeFirst();
                Optional<CapEntry> other = seen.add(hash)
                        ? queries.findEntry(hash).stream()
                                .filter(this::isEarlier)
                                .findFirst()
                        : Optional.empty();
                if (other.isPresent()) {
                    queries.findReferences(other.get().id()).forEach(next -> left.add(next.ofHash()));
                    follower(other.get()).ifPresent(left::add);
                    end(other.get()).ifPresent(shown::add);
                }
            }
            return shown;
        }

        private boolean isEarlier(CapEntry other) {
            Instant sent = other.sent();
            return counts(other) && !other.id().equals(entry.id()) && sent != null && !sent.isAfter(alert.sent());
        }

        /** Many who cancel an alert name only its first message: what has taken its place since is meant too. */
        private Optional<String> follower(CapEntry other) {
            UUID ender = other.endedBy();
            return Optional.ofNullable(ender)
                    .map(id -> session.get(CapEntry.class, id))
                    .filter(next -> next.type() == CapAlert.MessageType.UPDATE)
                    .map(CapEntry::keyHash);
        }

        private Optional<UUID> end(CapEntry other) {
            if (other.endedBy() != null || other.type() == CapAlert.MessageType.CANCEL) {
                return Optional.empty();
            }
            other.endBy(entry.id(), outcomeOf(entry));
            session.update(other);
            return Optional.ofNullable(other.noticeId());
        }

        /** True if it is on screens now, in the place of those before it. */
        private boolean show(List<UUID> before) {
            CapVerdict verdict = CapVerdict.of(alert, queries.findRules(), now);
            if (verdict.deed() == CapDeed.IGNORE) {
                CapVerdict once = CapVerdict.of(alert, queries.findRules(), Instant.MIN);
                settle(once.deed() == CapDeed.IGNORE ? Outcome.IGNORED : Outcome.EXPIRED);
                return false;
            }
            boolean exercise = alert.status() == CapAlert.Status.EXERCISE;
            UUID notice = before.isEmpty() ? ids.next() : before.getFirst();
            entry.show(
                    exercise ? Outcome.EXERCISE : Outcome.valueOf(verdict.deed().name()), notice);
            session.update(entry);
            before.stream()
                    .skip(1)
                    .distinct()
                    .filter(other -> !other.equals(notice))
                    .forEach(other -> notices.withdraw(session, other));
            notices.publish(session, notice, alert, verdict);
            return true;
        }
    }
}
