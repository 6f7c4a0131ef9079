package org.reststop.hq.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Sends a delivery. Follows no redirect, and reads no more than the beginning of an answer. */
final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int READ = 400;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Hosts hosts;
    private final InstantSource clock;

    Sender(Hosts hosts, InstantSource clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    /** A delivery with where it goes and what it is signed with. */
    record Parcel(UUID id, String kind, String body, URI address, String secret) {
        /** Without the secret, for logs. */
        @Override
        public String toString() {
            return "Parcel[" + id + "]";
        }
    }

    /** Sends it and waits for the answer. */
    Delivery.Try send(Parcel parcel) {
        Optional<String> refusal = hosts.refusal(parcel.address().getHost());
        if (refusal.isPresent()) {
            return new Delivery.Try(null, refusal.get());
        }
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(parcel.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "reststop-hq")
                .header(Outgoing.DELIVERY, parcel.id().toString())
                .header(Outgoing.EVENT, parcel.kind())
                .header(Outgoing.TIMESTAMP, Long.toString(seconds))
                .header(Outgoing.SIGNATURE, Outgoing.signature(parcel.secret(), seconds, parcel.body()))
                .POST(BodyPublishers.ofString(parcel.body()))
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                String begin = new String(body.readNBytes(READ), StandardCharsets.UTF_8);
                return new Delivery.Try(answer.statusCode(), begin);
            }
        } catch (IOException e) {
            return new Delivery.Try(null, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Try(null, "stopped");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
