package org.reststop.hq.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a delivery. Follows no redirect, and reads no more than the beginning of an answer. Safe for many threads. */
final class Sender implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    /** For the whole exchange, to the end of the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final Hosts hosts;
    private final InstantSource clock;
    private final Duration patience;
    private final Set<CompletableFuture<?>> sending = ConcurrentHashMap.newKeySet();

    Sender(Hosts hosts, InstantSource clock, Duration patience) {
        this.hosts = hosts;
        this.clock = clock;
        this.patience = patience;
        // Over plain http the client would ask to change to HTTP/2, which confuses simple receivers.
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A delivery with where it goes and what it is signed with. */
    record Parcel(UUID id, String kind, String body, URI address, String secret) {
        /** Without the secret, for logs. */
        @Override
        public String toString() {
            return "Parcel[" + id + "]";
        }
    }

    /** Sends it and waits for the answer; whatever fails is a try that was not heard. */
    Delivery.Try send(Parcel parcel) {
        try {
            Optional<Miss> refusal = hosts.refusal(parcel.address().getHost());
            return refusal.map(Delivery.Try::missed).orElseGet(() -> exchange(request(parcel)));
        } catch (RuntimeException e) {
            log.warn("Delivery {} could not be sent", parcel.id(), e);
            return Delivery.Try.missed(Miss.OTHER);
        }
    }

    private HttpRequest request(Parcel parcel) {
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(parcel.address())
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("User-Agent", "reststop-hq")
                .header(Outgoing.DELIVERY, parcel.id().toString())
                .header(Outgoing.EVENT, parcel.kind())
                .header(Outgoing.TIMESTAMP, Long.toString(seconds))
                .header(Outgoing.SIGNATURE, Outgoing.signature(parcel.secret(), seconds, parcel.body()))
                .POST(BodyPublishers.ofString(parcel.body()))
                .build();
    }

    private Delivery.Try exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> coming = http.sendAsync(request, info -> new Beginning());
        sending.add(coming);
        try {
            // The client's own timeout ends with the headers; a receiver may stall after them.
            HttpResponse<String> answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Delivery.Try(answer.statusCode(), answer.body());
        } catch (TimeoutException e) {
            return Delivery.Try.missed(Miss.TOO_SLOW);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return Delivery.Try.missed(Miss.of(cause == null ? e : cause));
        } catch (CancellationException e) {
            return Delivery.Try.missed(Miss.STOPPED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.Try.missed(Miss.STOPPED);
        } finally {
            sending.remove(coming);
            coming.cancel(true);
        }
    }

    /** Ends what is being sent: it counts as a try that failed. */
    @Override
    public void close() {
        http.shutdownNow();
        // Of an answer that has begun the client does not tell that it was shut down.
        sending.forEach(coming -> coming.cancel(true));
        http.close();
    }
}
