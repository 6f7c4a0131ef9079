package org.reststop.kiosk.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.sync.HqReply.Failure;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.store.KioskStore;
import org.reststop.sync.WireCodec;

/** The kiosk's sync driven by hand: what {@link SyncService} does, but for its thread and its sockets. For one thread. */
public final class SteppedSync {
    /** What carries bytes to HQ and back. */
    public interface Wire {
        /** Sends a compressed exchange and waits for what comes of it. */
        Heard send(String secret, byte[] body);
    }

    /** What the kiosk hears. */
    public sealed interface Heard {
        /** A whole HTTP answer, of HQ's or of somebody else's. */
        record Answer(int status, Map<String, String> headers, byte[] body) implements Heard {}

        /** No answer, or not a whole one, until the kiosk stopped waiting. */
        record Silence() implements Heard {}

        /** The connection was refused or broke. */
        record Broken() implements Heard {}
    }

    /**
     * How an exchange ended.
     *
     * @param done whether HQ's answer was taken
     * @param settled whether it was, and nothing moved and nothing is left to do
     * @param pause until the next exchange
     * @param detail for a log
     */
    public record Ended(boolean done, boolean settled, Duration pause, String detail) {}

    private final SyncRounds rounds;
    private final KioskStore store;

    /** @param random spreads the exchanges and draws ids */
    public SteppedSync(
            Identity identity,
            KioskStore store,
            KioskSettings.Sync settings,
            Clock clock,
            RandomGenerator random,
            Wire wire) {
        this.store = store;
        Exchange exchange = new Exchange(identity, store, new Line(wire, clock), clock, new UuidV7(clock, random));
        StatusBoard board = new StatusBoard(store.outbox(), store.inbox(), clock);
        this.rounds = new SyncRounds(exchange, new Schedule(settings, clock, random), board, store.outbox());
    }

    /** How long to wait before the first exchange. */
    public Duration first() {
        return rounds.first();
    }

    /** How long a fact that was just stored waits; empty if it must not hasten what is due. */
    public Optional<Duration> afterNewFact() {
        return rounds.afterNewFact();
    }

    /** Makes one exchange. */
    public Ended exchange() {
        ExchangeOutcome outcome = rounds.exchange();
        Duration wait = rounds.after(outcome);
        return switch (outcome) {
            case ExchangeOutcome.Done done -> {
                boolean settled = !done.progress()
                        && !done.more()
                        && done.changes() == 0
                        && store.outbox().queued() == 0;
                yield new Ended(true, settled, wait, "done, " + done.changes() + " changes");
            }
            case ExchangeOutcome.Failed failed ->
                new Ended(false, false, wait, failed.problem() + " " + failed.detail());
        };
    }

    private static final class Line implements HqLine {
        private final Wire wire;
        private final ReplyReader reader;

        Line(Wire wire, Clock clock) {
            this.wire = wire;
            this.reader = new ReplyReader(clock);
        }

        /** Once more if the connection breaks, as {@link HqClient} does. */
        @Override
        public HqReply exchange(String secret, byte[] json) {
            byte[] body = WireCodec.gzip(json);
            HqReply reply = hear(wire.send(secret, body));
            return reply instanceof Failure failure && failure.problem() == Problem.UNREACHABLE
                    ? hear(wire.send(secret, body))
                    : reply;
        }

        private HqReply hear(Heard heard) {
            return switch (heard) {
                case Heard.Silence silence -> new Failure(Problem.TIMEOUT, "no whole answer");
                case Heard.Broken broken -> new Failure(Problem.UNREACHABLE, "the connection broke");
                case Heard.Answer answer -> {
                    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    headers.putAll(answer.headers());
                    yield reader.read(answer.status(), name -> Optional.ofNullable(headers.get(name)), answer.body());
                }
            };
        }

        @Override
        public void close() {}
    }
}
