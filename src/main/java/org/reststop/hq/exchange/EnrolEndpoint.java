package org.reststop.hq.exchange;

import java.time.Duration;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.sync.Enrolment;
import org.reststop.sync.Protocol;
import org.reststop.sync.StationChange;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enrolment: a one-time code in, a kiosk's identity out. */
final class EnrolEndpoint {
    private static final Logger log = LoggerFactory.getLogger(EnrolEndpoint.class);
    private static final int MAX_BODY = 8 << 10;
    private static final int MAX_CODE = 64;

    private final Fleet fleet;
    private final KioskApi.Marks marks;
    private final WireCodec codec;
    private final JsonReplies json;

    EnrolEndpoint(Fleet fleet, KioskApi.Marks marks, WireCodec codec, JsonReplies json) {
        this.fleet = fleet;
        this.marks = marks;
        this.codec = codec;
        this.json = json;
    }

    Route route() {
        return new Route(Route.Method.POST, Protocol.ENROL_PATH, MAX_BODY, this::enrol);
    }

    private Reply enrol(Request request) {
        Enrolment.Request asked = codec.fromJson(Bodies.read(request), Enrolment.Request.class);
        Asked.protocol(asked.protocol());
        String code = given(asked.code(), "code", MAX_CODE);
        String name = given(asked.kioskName(), "kioskName", Fleet.MAX_NAME);
        return switch (fleet.enrol(code, name, request.client())) {
            case Fleet.Enrolled.Done done -> welcome(done);
            case Fleet.Enrolled.CodeRefused() ->
                throw new Refusal(403, "code-refused", "the code is wrong, used or expired");
            case Fleet.Enrolled.TooManyGuesses(Duration pause) ->
                json.error(429, "too-many-guesses", "too many wrong codes")
                        .with("Retry-After", Long.toString(pause.toSeconds() + 1));
        };
    }

    private Reply welcome(Fleet.Enrolled.Done done) {
        log.info(
                "Kiosk {} is enrolled at station {}",
                done.kiosk().id(),
                done.station().id());
        Station station = done.station();
        StationChange.Profile profile = new StationChange.Profile(
                station.id(),
                station.nameZh(),
                station.nameEn(),
                station.timeZone().getId());
        return json.of(
                200,
                new Enrolment.Response(
                        done.kiosk().id(),
                        done.secret(),
                        profile,
                        marks.keys().published(),
                        marks.pins().get()));
    }

    @SuppressWarnings("ConstantValue")
    private static String given(String text, String field, int longest) {
        boolean good = text != null
                && !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
        if (!good) {
            throw new Refusal(400, "request-unreadable", "the field " + field + " has 1 to " + longest + " characters");
        }
        return text.strip();
    }
}
