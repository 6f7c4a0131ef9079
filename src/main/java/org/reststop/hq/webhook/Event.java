package org.reststop.hq.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.api.Node;
import org.reststop.hq.api.Shape;
import org.reststop.hq.api.Type;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.LedgerEntry;

/**
 * What a delivery says: which need, and how far it is. Nothing that anybody wrote, and nobody's name.
 *
 * @param id the delivery's
 */
record Event(UUID id, Kind kind, Instant at, @Nullable Need need) {
    private static final Shape<Need> NEED = Shape.<Need>named("Need")
            .always("id", Type.Plain.UUID, need -> new Node.Text(need.id().toString()))
            .always("station", Type.Plain.TEXT, need -> new Node.Text(need.station()))
            .always("category", Type.Plain.TEXT, need -> new Node.Text(need.category()))
            .always("state", states(), need -> new Node.Text(need.state().word()))
            .always("open", Type.Plain.FLAG, need -> new Node.Flag(need.state().isOpen()))
            .always("event", Type.Plain.WHOLE, need -> Node.number(need.event()))
            .always("channel", Type.Plain.TEXT, need -> new Node.Text(need.channel()))
            .always("raised_at", Type.Plain.MOMENT, need -> moment(need.raisedAt()))
            .done();

    static final Shape<Event> SHAPE = Shape.<Event>named("NeedEvent")
            .always("id", Type.Plain.UUID, event -> new Node.Text(event.id().toString()))
            .always("kind", kinds(), event -> new Node.Text(event.kind().word()))
            .always("at", Type.Plain.MOMENT, event -> moment(event.at()))
            .perhaps(
                    "need",
                    new Type.Of(NEED),
                    event -> event.need() == null ? new Node.Nothing() : NEED.of(event.need()))
            .done();

    /**
     * The need that something came to pass with.
     *
     * @param event the number of what came to pass in its log; 0 for that it came
     */
    record Need(
            UUID id, String station, String category, NeedState state, int event, String channel, Instant raisedAt) {
        static Need of(LedgerEntry entry, CaseEvent event) {
            return of(entry, entry.state(), event.key().number());
        }

        /** As it came, whatever was done since. */
        static Need come(LedgerEntry entry) {
            return of(entry, NeedState.RECEIVED, 0);
        }

        private static Need of(LedgerEntry entry, NeedState state, int number) {
            return new Need(
                    entry.id(),
                    entry.stationId(),
                    entry.category(),
                    state,
                    number,
                    entry.channel().word(),
                    entry.raisedAt());
        }
    }

    private static Node moment(Instant at) {
        return new Node.Text(at.atOffset(ZoneOffset.UTC).toString());
    }

    private static Type states() {
        return new Type.Choice(
                Arrays.stream(NeedState.values()).map(NeedState::word).toList());
    }

    private static Type kinds() {
        return new Type.Choice(Arrays.stream(Kind.values()).map(Kind::word).toList());
    }
}
