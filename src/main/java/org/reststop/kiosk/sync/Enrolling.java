package org.reststop.kiosk.sync;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.store.KioskStore;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.Enrolment;
import org.reststop.sync.EnrolmentTicket;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;

/** Makes this machine one of HQ's kiosks. Waits for the network and the disk: not for the JavaFX thread. */
public final class Enrolling {
    private final KioskStore store;
    private final IdentityFile file;
    private final Duration timeout;
    private final Clock clock;
    private final WireCodec codec = new WireCodec();

    /** @param timeout how long HQ may take to answer */
    public Enrolling(KioskStore store, IdentityFile file, Duration timeout, Clock clock) {
        this.store = store;
        this.file = file;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * Trades a one-time code for an identity and keeps it, together with the station and today's badge keys.
     *
     * @param hq HQ's base address, http or https
     * @param code as HQ showed it
     * @param kioskName how staff will know the kiosk
     */
    public EnrolmentOutcome enrol(URI hq, String code, String kioskName) {
        return enrol(hq, code, List.of(), kioskName);
    }

    /**
     * The same with a ticket: only an HQ that is known by the ticket's keys is told the code.
     *
     * @param kioskName how staff will know the kiosk
     */
    public EnrolmentOutcome enrol(EnrolmentTicket ticket, String kioskName) {
        return enrol(ticket.hq(), ticket.code(), ticket.pins(), kioskName);
    }

    private EnrolmentOutcome enrol(URI hq, String code, List<String> pins, String kioskName) {
        try {
            file.checkWritable();
        } catch (IdentityException e) {
            return new EnrolmentOutcome.NotKept(String.valueOf(e.getMessage()), false);
        }
        try (HqClient client = new HqClient(hq, () -> pins, timeout, clock)) {
            return ask(client, hq, pins, new Speech(), new Asking(code.strip(), kioskName));
        }
    }

    private record Asking(String code, String kioskName) {}

    private EnrolmentOutcome ask(HqClient client, URI hq, List<String> pins, Speech speech, Asking asking) {
        var request = new Enrolment.Request(speech.version(), asking.code(), asking.kioskName());
        return switch (client.enrol(codec.toJson(request))) {
            case HqReply.Answer(byte[] json, Optional<String> key) -> take(hq, json, PinChange.of(pins, key));
            case HqReply.Refusal(int status, String error)
            when error.equals("code-refused") -> new EnrolmentOutcome.CodeRefused();
            case HqReply.Refusal(int status, String error) ->
                failed(Problem.HTTP_ERROR, "HQ answered " + status + " " + error);
            case HqReply.Failure(Problem problem, String detail, Optional<Duration> retryAfter)
            when problem == Problem.PROTOCOL_REFUSED && speech.stepDown() -> ask(client, hq, pins, speech, asking);
            case HqReply.Failure(Problem problem, String detail, Optional<Duration> retryAfter) ->
                new EnrolmentOutcome.Failed(problem, detail, retryAfter);
        };
    }

    private EnrolmentOutcome take(URI hq, byte[] json, PinChange pins) {
        Enrolment.Response response;
        Identity identity;
        try {
            response = codec.fromJson(json, Enrolment.Response.class);
            identity = new Identity(
                    response.kiosk(),
                    response.secret(),
                    hq,
                    response.station().stationId(),
                    pins.after(response.pins()),
                    new Rotation(clock.instant(), null, null));
        } catch (WireException | IllegalArgumentException | NullPointerException e) {
            return failed(Problem.NOT_HQ, String.valueOf(e.getMessage()));
        }
        try {
            // From the start of this HQ's feed, whatever feed the store followed before.
            store.inbox().restart(documents(response));
            file.save(identity);
            return new EnrolmentOutcome.Enrolled(identity);
        } catch (RuntimeException e) {
            // The code is spent, so whatever the store or the disk failed of, the operator must hear that.
            return new EnrolmentOutcome.NotKept(String.valueOf(e.getMessage()), true);
        }
    }

    private List<Change> documents(Enrolment.Response response) {
        List<ChangeBody> bodies = new ArrayList<>(response.keys());
        bodies.addFirst(response.station());
        return bodies.stream()
                .map(body -> new Change(0, body.kind(), body.documentId(), codec.toBody(body)))
                .toList();
    }

    private static EnrolmentOutcome failed(Problem problem, String detail) {
        return new EnrolmentOutcome.Failed(problem, detail, Optional.empty());
    }
}
