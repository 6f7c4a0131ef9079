package org.reststop.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.http.Reply;
import org.reststop.kiosk.sync.SteppedSync.Heard;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import tools.jackson.databind.JsonNode;

/** The line between kiosks and HQ. */
final class Network {
    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html; charset=utf-8");

    private final World world;
    private final HqMachine hq;
    private final Random random;
    private final Duration timeout;
    private final Map<Fault, Double> weather = new EnumMap<>(Fault.class);
    private final Map<Integer, Long> cutOffUntil = new HashMap<>();
    private final List<Late> late = new ArrayList<>();
    private final WireCodec codec = new WireCodec();
    private long allCutOffUntil;
    private boolean calm;
    private int sent;

    /** Bytes that will reach HQ some time. */
    private static final class Late {
        private final Runnable arrival;
        private boolean arrived;

        Late(Runnable arrival) {
            this.arrival = arrival;
        }

        void arrive() {
            if (!arrived) {
                arrived = true;
                arrival.run();
            }
        }
    }

    /** A kiosk's waiting for an answer. */
    private static final class Call {
        private @Nullable Heard heard;

        void hear(Heard what) {
            if (heard == null) {
                heard = what;
            }
        }
    }

    /** @param timeout how long a kiosk waits for a whole answer */
    Network(World world, HqMachine hq, Duration timeout) {
        this.world = world;
        this.hq = hq;
        this.random = world.fork();
        this.timeout = timeout;
        double storm = new double[] {0.01, 0.03, 0.08, 0.2}[random.nextInt(4)];
        for (Fault fault : Fault.values()) {
            weather.put(fault, storm * random.nextDouble());
        }
    }

    /** How many requests kiosks have sent. */
    int sent() {
        return sent;
    }

    boolean calm() {
        return calm;
    }

    void cutOff(int kiosk, Duration time) {
        cutOffUntil.merge(kiosk, world.timeline.now() + Timeline.micros(time), Math::max);
    }

    void cutOffAll(Duration time) {
        allCutOffUntil = Math.max(allCutOffUntil, world.timeline.now() + Timeline.micros(time));
    }

    /** Ends all trouble; what was still under way arrives within ten minutes. */
    void heal() {
        calm = true;
        cutOffUntil.clear();
        allCutOffUntil = 0;
        for (Late each : late) {
            world.timeline.after(Duration.ofSeconds(random.nextInt(600)), each::arrive);
        }
    }

    private boolean isCutOff(int kiosk) {
        long now = world.timeline.now();
        return now < allCutOffUntil || now < cutOffUntil.getOrDefault(kiosk, 0L);
    }

    /** Sends an exchange for a kiosk and waits, as long as it is not {@code dead}, for what it hears. */
    Heard send(KioskMachine kiosk, String secret, byte[] body, BooleanSupplier dead) {
        note(body);
        sent++;
        Call call = new Call();
        if (isCutOff(kiosk.number)) {
            if (random.nextBoolean()) {
                call.hear(new Heard.Broken());
            }
        } else {
            Optional<Heard> stranger = stranger(kiosk);
            if (stranger.isPresent()) {
                world.timeline.after(hop(), () -> call.hear(stranger.get()));
            } else {
                request(
                        kiosk,
                        Map.of(
                                "Authorization", "Bearer " + secret,
                                "Content-Encoding", "gzip",
                                "Content-Type", "application/json",
                                "Accept", "application/json",
                                "Accept-Encoding", "gzip"),
                        body,
                        call);
            }
        }
        world.timeline.pass(timeout, () -> call.heard != null || dead.getAsBoolean());
        Heard heard = call.heard;
        Heard result = heard == null ? new Heard.Silence() : heard;
        call.hear(result);
        return result;
    }

    private boolean strikes(Fault fault) {
        return !calm && random.nextDouble() < weather.getOrDefault(fault, 0.0);
    }

    private Duration hop() {
        return Duration.ofMillis(5 + random.nextInt(200));
    }

    private Duration longDelay() {
        return timeout.plusSeconds(random.nextInt(World.chance(random, 0.3) ? 6 * 3600 : 300));
    }

    /** Somebody else who answers in HQ's place. */
    private Optional<Heard> stranger(KioskMachine kiosk) {
        if (strikes(Fault.CAPTIVE_PORTAL)) {
            world.record.fault(Fault.CAPTIVE_PORTAL, "kiosk " + kiosk.number);
            return Optional.of(new Heard.Answer(
                    200, HTML, "<html>Sign in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        if (strikes(Fault.REDIRECT)) {
            world.record.fault(Fault.REDIRECT, "kiosk " + kiosk.number);
            return Optional.of(new Heard.Answer(302, Map.of("Location", "http://portal.test/"), new byte[0]));
        }
        if (strikes(Fault.PROXY_ERROR)) {
            world.record.fault(Fault.PROXY_ERROR, "kiosk " + kiosk.number);
            int[] statuses = {401, 403, 404, 413, 429, 500, 502, 503, 504};
            return Optional.of(new Heard.Answer(statuses[random.nextInt(statuses.length)], HTML, new byte[0]));
        }
        return Optional.empty();
    }

    private void request(KioskMachine kiosk, Map<String, String> headers, byte[] body, Call call) {
        String who = "kiosk " + kiosk.number;
        if (strikes(Fault.REQUEST_DOUBLED)) {
            world.record.fault(Fault.REQUEST_DOUBLED, who);
            deliver(headers, body, hop(), null);
        }
        if (strikes(Fault.REQUEST_DOUBLED_LATE)) {
            world.record.fault(Fault.REQUEST_DOUBLED_LATE, who);
            deliver(headers, body, longDelay(), null);
        }
        if (strikes(Fault.REQUEST_DROPPED)) {
            world.record.fault(Fault.REQUEST_DROPPED, who);
        } else if (strikes(Fault.REQUEST_DELAYED)) {
            world.record.fault(Fault.REQUEST_DELAYED, who);
            deliver(headers, body, longDelay(), null);
        } else if (strikes(Fault.REQUEST_TRUNCATED)) {
            world.record.fault(Fault.REQUEST_TRUNCATED, who);
            deliver(headers, Arrays.copyOf(body, random.nextInt(body.length)), hop(), call);
        } else if (strikes(Fault.REQUEST_CORRUPTED)) {
            world.record.fault(Fault.REQUEST_CORRUPTED, who);
            deliver(headers, corrupted(body), hop(), call);
        } else {
            deliver(headers, body, hop(), call);
        }
    }

    private byte[] corrupted(byte[] body) {
        byte[] other = body.clone();
        if (other.length > 0) {
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return other;
    }

    private void deliver(Map<String, String> headers, byte[] body, Duration delay, @Nullable Call call) {
        Late copy = new Late(() -> arrive(headers, body, call));
        if (call == null) {
            late.add(copy);
        }
        world.timeline.after(delay, copy::arrive);
    }

    private void arrive(Map<String, String> headers, byte[] body, @Nullable Call call) {
        Optional<Reply> reply = hq.answer(Protocol.EXCHANGE_PATH, headers, bugged(body));
        reply.filter(good -> good.status() == 200).ifPresent(good -> noteAnswer(body, good));
        world.record.note("HQ answers "
                + reply.map(each -> each.status() + ", " + each.body().length + " bytes")
                        .orElse("nothing"));
        if (call != null) {
            if (reply.isEmpty()) {
                world.timeline.after(hop(), () -> call.hear(new Heard.Broken()));
            } else {
                respond(reply.get(), call);
            }
        }
    }

    private void respond(Reply reply, Call call) {
        Map<String, String> headers = new HashMap<>(reply.headers());
        headers.put("Content-Type", reply.contentType());
        byte[] body = bugged(reply);
        Duration wait = hop();
        Heard heard = new Heard.Answer(reply.status(), headers, body);
        if (strikes(Fault.RESPONSE_DROPPED)) {
            world.record.fault(Fault.RESPONSE_DROPPED, "");
            return;
        } else if (strikes(Fault.RESPONSE_DELAYED)) {
            world.record.fault(Fault.RESPONSE_DELAYED, "");
            wait = longDelay();
        } else if (strikes(Fault.RESPONSE_TRUNCATED)) {
            world.record.fault(Fault.RESPONSE_TRUNCATED, "");
            byte[] part = Arrays.copyOf(body, random.nextInt(body.length + 1));
            heard = random.nextBoolean() ? new Heard.Broken() : new Heard.Answer(reply.status(), headers, part);
        } else if (strikes(Fault.RESPONSE_CORRUPTED)) {
            world.record.fault(Fault.RESPONSE_CORRUPTED, "");
            heard = new Heard.Answer(reply.status(), headers, corrupted(body));
        }
        Heard arriving = heard;
        world.timeline.after(wait, () -> call.hear(arriving));
    }

    private void note(byte[] body) {
        JsonNode request = codec.fromJson(WireCodec.gunzip(body), JsonNode.class);
        Books.Place place = place(request);
        for (JsonNode fact : request.path("facts")) {
            world.books.sent(
                    place,
                    fact.path("seq").longValue(),
                    UUID.fromString(fact.path("id").asString()));
        }
    }

    private void noteAnswer(byte[] body, Reply reply) {
        JsonNode request = codec.fromJson(WireCodec.gunzip(body), JsonNode.class);
        ExchangeResponse response = codec.fromJson(plain(reply), ExchangeResponse.class);
        world.books.answered(place(request), response.acknowledged());
    }

    private static Books.Place place(JsonNode request) {
        return new Books.Place(
                UUID.fromString(request.path("kiosk").asString()),
                UUID.fromString(request.path("incarnation").asString()));
    }

    private static byte[] plain(Reply reply) {
        return reply.headers().containsKey("Content-Encoding") ? WireCodec.gunzip(reply.body()) : reply.body();
    }

    private byte[] bugged(byte[] body) {
        try {
            return world.bug == Bug.NONE ? body : WireCodec.gzip(world.bug.request(WireCodec.gunzip(body)));
        } catch (WireException e) {
            return body;
        }
    }

    private byte[] bugged(Reply reply) {
        if (world.bug == Bug.NONE || reply.status() != 200) {
            return reply.body();
        }
        byte[] json = world.bug.response(plain(reply));
        return reply.headers().containsKey("Content-Encoding") ? WireCodec.gzip(json) : json;
    }
}
