package org.reststop.kiosk.sync;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;

/** An answer without an end: whatever comes is handed on at once; at its end it is true. */
final class EventBody implements BodySubscriber<Boolean> {
    private final Consumer<ByteBuffer> bytes;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();

    EventBody(Consumer<ByteBuffer> bytes) {
        this.bytes = bytes;
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(bytes);
    }

    @Override
    public void onError(Throwable cause) {
        end.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        end.complete(true);
    }
}
