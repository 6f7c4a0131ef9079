package org.reststop.kiosk.sync;

import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.reststop.kiosk.sync.HqReply.Failure;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.sync.Pins;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;

/** Asks HQ over HTTP and trusts nothing that comes back. */
final class HqClient implements HqLine {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final String base;
    private final Duration timeout;
    private final ReplyReader reader;
    private final Supplier<List<String>> pins;
    private List<String> trusted;
    private HttpClient http;
    private boolean closed;
    private final Counter counter;

    /** Is told what each attempt has carried, in bytes. */
    @FunctionalInterface
    interface Counter {
        void add(long up, long down);
    }

    /** A line to an HQ that the machine's authorities vouch for. */
    HqClient(URI hq, Duration timeout, Clock clock) {
        this(hq, List::of, timeout, clock);
    }

    /** A line whose bytes nobody counts. */
    HqClient(URI hq, Supplier<List<String>> pins, Duration timeout, Clock clock) {
        this(hq, pins, timeout, clock, (up, down) -> {});
    }

    /**
     * @param pins the keys that HQ may be known by just now; empty to go by names and the machine's authorities
     * @param timeout for a whole exchange, from the first byte sent to the last received
     * @param counter is told what each attempt that came through has carried
     */
    HqClient(URI hq, Supplier<List<String>> pins, Duration timeout, Clock clock, Counter counter) {
        this.counter = counter;
        this.base = hq.toString().replaceFirst("/+$", "");
        this.timeout = timeout;
        this.reader = new ReplyReader(clock);
        this.pins = pins;
        this.trusted = pins.get();
        this.http = connect();
    }

    private HttpClient connect() {
        HttpClient.Builder builder = trusted.isEmpty()
                ? HttpClient.newBuilder()
                : HttpClient.newBuilder().sslContext(Pins.trusting(trusted));
        return builder.version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** The client that trusts whom it should trust now. */
    private synchronized HttpClient http() {
        List<String> now = pins.get();
        if (!now.equals(trusted) && !closed) {
            http.shutdown();
            trusted = now;
            http = connect();
        }
        return http;
    }

    /** Sends an exchange. It is tried again at once if its connection breaks: HQ may have closed an idle one just now. */
    @Override
    public HqReply exchange(String secret, byte[] json) {
        HttpRequest request = request(Protocol.EXCHANGE_PATH, WireCodec.gzip(json))
                .header("Content-Encoding", "gzip")
                .header("Authorization", "Bearer " + secret)
                .build();
        HqReply reply = send(request);
        return reply instanceof Failure failure && failure.problem() == Problem.UNREACHABLE ? send(request) : reply;
    }

    /** Sends an enrolment. */
    HqReply enrol(byte[] json) {
        return send(request(Protocol.ENROL_PATH, json).build());
    }

    private HttpRequest.Builder request(String path, byte[] body) {
        return HttpRequest.newBuilder(at(path))
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip");
    }

    private HqReply send(HttpRequest request) {
        return ask(request, this::judge, failure -> failure);
    }

    /** The whole address of a path. */
    URI at(String path) {
        return URI.create(base + path);
    }

    /** Sends a request once and makes of the answer, or of why there is none, what the caller wants. */
    <T> T ask(HttpRequest request, Function<HttpResponse<byte[]>, T> answered, Function<Failure, T> failed) {
        var sending = http().sendAsync(request, head -> new BoundedBody(Protocol.MAX_BODY));
        try {
            HttpResponse<byte[]> response = sending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            counter.add(HttpSize.of(request), HttpSize.of(response));
            return answered.apply(response);
        } catch (TimeoutException e) {
            // Nobody knows how much of it; most often a slow line has taken the whole.
            counter.add(HttpSize.of(request), 0);
            sending.cancel(true);
            return failed.apply(new Failure(Problem.TIMEOUT, "no whole answer within " + timeout.toMillis() + " ms"));
        } catch (ExecutionException e) {
            return failed.apply(failure(e));
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return failed.apply(new Failure(Problem.UNREACHABLE, "interrupted"));
        }
    }

    /**
     * The end of an answer that was listened to.
     *
     * @param retryAfter how long HQ wants to be left alone, if it said so
     */
    record Ended(int status, Optional<Duration> retryAfter) {}

    /**
     * Listens to an answer that does not end by itself.
     *
     * @param bytes is told of what comes in, if it is a stream of events
     * @param connected runs when it begins
     * @return its end
     */
    CompletableFuture<Ended> listen(HttpRequest request, Consumer<ByteBuffer> bytes, Runnable connected) {
        counter.add(HttpSize.of(request), 0);
        return http().sendAsync(request, head -> {
                    boolean events = head.statusCode() == 200
                            && head.headers()
                                    .firstValue("Content-Type")
                                    .filter(type -> type.startsWith("text/event-stream"))
                                    .isPresent();
                    if (!events) {
                        return BodySubscribers.replacing(false);
                    }
                    connected.run();
                    return new EventBody(buffer -> {
                        counter.add(0, buffer.remaining());
                        bytes.accept(buffer);
                    });
                })
                .thenApply(response ->
                        new Ended(response.statusCode(), reader.retryAfter(response.headers()::firstValue)));
    }

    private static Failure failure(ExecutionException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Problem> problem =
                    switch (cause) {
                        case WireException e -> Optional.of(Problem.NOT_HQ);
                        case CertificateException e -> Optional.of(Problem.UNTRUSTED);
                        case ProtocolException e -> Optional.of(Problem.NOT_HQ);
                        case HttpTimeoutException e -> Optional.of(Problem.TIMEOUT);
                        default -> Optional.empty();
                    };
            if (problem.isPresent()) {
                return new Failure(problem.get(), String.valueOf(cause.getMessage()));
            }
        }
        return new Failure(Problem.UNREACHABLE, String.valueOf(thrown.getCause()));
    }

    /** Whether an answer is HQ's, and what it says. */
    HqReply judge(HttpResponse<byte[]> response) {
        HqReply reply = reader.read(response.statusCode(), response.headers()::firstValue, response.body());
        return reply instanceof HqReply.Answer answer ? answer.from(key(response)) : reply;
    }

    private static Optional<String> key(HttpResponse<?> response) {
        return response.sslSession().map(session -> {
            try {
                return Pins.of(session.getPeerCertificates()[0].getPublicKey());
            } catch (SSLPeerUnverifiedException e) {
                throw new IllegalStateException("a server without a certificate has answered", e);
            }
        });
    }

    /** Ends what is on its way; a request in progress fails as unreachable. */
    @Override
    public synchronized void close() {
        closed = true;
        http.shutdownNow();
    }
}
