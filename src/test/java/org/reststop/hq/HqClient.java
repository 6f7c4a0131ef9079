package org.reststop.hq;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reststop.sync.Enrolment;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.Fact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import tools.jackson.databind.JsonNode;

/** Speaks to a running HQ as its operator and as a kiosk, over its socket. */
final class HqClient {
    final WireCodec codec = new WireCodec();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String operatorToken;

    HqClient(String address, String operatorToken) {
        this.address = address;
        this.operatorToken = operatorToken;
    }

    /** An enrolled kiosk and the incarnation of its store. */
    record TestKiosk(Enrolment.Response identity, UUID incarnation) {
        ExchangeRequest asking(long cursor, Fact... facts) {
            return new ExchangeRequest(
                    Protocol.VERSION,
                    identity.kiosk(),
                    incarnation,
                    Instant.now(),
                    List.of(facts),
                    1,
                    cursor,
                    Protocol.MAX_CHANGES,
                    facts.length,
                    null,
                    null);
        }
    }

    TestKiosk enrol() throws IOException, InterruptedException {
        String code = operator("/api/v1/enrolment-codes", Map.of("stationId", "xinghuali"))
                .get("code")
                .stringValue();
        HttpResponse<byte[]> answer =
                post(Protocol.ENROL_PATH, codec.toJson(new Enrolment.Request(Protocol.VERSION, code, "大厅")), "");
        return new TestKiosk(codec.fromJson(answer.body(), Enrolment.Response.class), UUID.randomUUID());
    }

    Fact checkIn(long seq, long person) {
        JsonNode body = codec.toBody(new PersonFact.CheckedIn("xinghuali", person, 7));
        return new Fact(seq, UUID.randomUUID(), PersonFact.CheckedIn.TYPE, 1, Instant.now(), body);
    }

    ExchangeResponse exchange(TestKiosk kiosk, ExchangeRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(kiosk, WireCodec.gzip(codec.toJson(request)), true);
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + Arrays.toString(answer.body()));
        }
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        byte[] body = packed ? WireCodec.gunzip(answer.body()) : answer.body();
        return codec.fromJson(body, ExchangeResponse.class);
    }

    /** Sends whatever it is as a kiosk's exchange. */
    HttpResponse<byte[]> send(TestKiosk kiosk, byte[] body, boolean packed) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + Protocol.EXCHANGE_PATH))
                .header("Authorization", "Bearer " + kiosk.identity().secret())
                .header("Accept-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body));
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    JsonNode operator(String path, Object body) throws IOException, InterruptedException {
        return json(post(path, codec.toJson(body), operatorToken));
    }

    JsonNode operator(String path) throws IOException, InterruptedException {
        return json(get(path, operatorToken));
    }

    HttpResponse<byte[]> get(String path, String bearer) throws IOException, InterruptedException {
        return http.send(request(path, bearer).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> post(String path, byte[] body, String bearer) throws IOException, InterruptedException {
        return http.send(
                request(path, bearer).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());
    }

    String operatorToken() {
        return operatorToken;
    }

    private JsonNode json(HttpResponse<byte[]> answer) {
        return codec.fromJson(answer.body(), JsonNode.class);
    }

    private HttpRequest.Builder request(String path, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }
}
