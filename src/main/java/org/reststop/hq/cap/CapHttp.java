package org.reststop.hq.cap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches over HTTP, no more than so many bytes and no longer than half a minute. */
final class CapHttp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Map<String, String> ASKED_WITH =
            Map.of("ETag", "If-None-Match", "Last-Modified", "If-Modified-Since");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What an address said. */
    sealed interface Answer {
        /**
         * It said something.
         *
         * @param validators its ETag and Last-Modified, as far as it gave them
         */
        record Whole(byte[] body, Map<String, String> validators) implements Answer {}

        /** It says the same as before. */
        record Unchanged() implements Answer {}

        /**
         * It did not answer, or not with this.
         *
         * @param pause after which it wants to be asked again, if it said so
         */
        record Failed(String why, Optional<Duration> pause) implements Answer {}
    }

    /** @param validators what it said of itself the last time */
    Answer get(URI address, Map<String, String> validators, int most) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/cap+xml, application/atom+xml, application/rss+xml, application/xml")
                .header("User-Agent", "reststop-hq");
        validators.forEach((name, value) -> request.header(ASKED_WITH.getOrDefault(name, name), value));
        var coming = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .thenApplyAsync(reply -> read(reply, most));
        try {
            // The client's own timeout ends with the headers; a server may stall after them.
            return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            return failed("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return failed((cause == null ? e : cause).getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("stopped");
        }
    }

    private static Answer read(HttpResponse<InputStream> reply, int most) {
        try (InputStream in = reply.body()) {
            if (reply.statusCode() == 304) {
                return new Answer.Unchanged();
            }
            if (reply.statusCode() != 200) {
                return new Answer.Failed("status " + reply.statusCode(), pause(reply));
            }
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                return failed("more than " + (most >> 10) + " KiB");
            }
            Map<String, String> validators = new HashMap<>();
            ASKED_WITH
                    .keySet()
                    .forEach(name -> reply.headers().firstValue(name).ifPresent(value -> validators.put(name, value)));
            return new Answer.Whole(body, validators);
        } catch (IOException e) {
            return failed(e.getClass().getSimpleName());
        }
    }

    private static Answer failed(String why) {
        return new Answer.Failed(why, Optional.empty());
    }

    private static Optional<Duration> pause(HttpResponse<?> reply) {
        return reply.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(told -> told.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : told);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
