package org.reststop.kiosk.scan.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures read on several cores; a picture's width is its number. */
class FrameLineTest {
    private final List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Boolean> certain = Collections.synchronizedList(new ArrayList<>());
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final FrameLine line = new FrameLine(new FrameReader(this::read, text -> false), 2, (image, seen) -> {
        told.add(image.width());
        seen.ifPresent(sighting -> certain.add(sighting.certain()));
    });

    @AfterEach
    void close() {
        firstMayEnd.countDown();
        line.close();
    }

    @Test
    void theNextPictureIsReadWhileTheFirstStillIsAndBothAreToldInTheirOrder() throws InterruptedException {
        line.read(picture(1));
        line.read(picture(2));
        line.pass(picture(3));

        await().until(() -> begun.get() == 2);
        assertThat(told).isEmpty();
        firstMayEnd.countDown();

        await().until(() -> told.size() == 3);
        assertThat(told).containsExactly(1, 2, 3);
    }

    @Test
    void aTextIsCertainOnceTwoPicturesInTheirOrderSayTheSame() throws InterruptedException {
        line.read(picture(1));
        line.read(picture(2));
        firstMayEnd.countDown();

        await().until(() -> certain.size() == 2);
        assertThat(certain).containsExactly(false, true);
    }

    @Test
    void noMorePicturesAreReadAtOnceThanMayBeAndClosingTellsOfAll() throws InterruptedException {
        firstMayEnd.countDown();
        for (int i = 1; i <= 200; i++) {
            line.read(picture(i));
        }

        line.close();

        assertThat(most.get()).isBetween(1, 2);
        assertThat(told)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        // A thread that has said its last still takes a moment to end.
        await().untilAsserted(() -> assertThat(readers).isNotEmpty().noneMatch(Thread::isAlive));
    }

    @Test
    void aPictureThatCannotBeReadIsToldOfAndTheNextIsRead() throws InterruptedException {
        line.read(picture(13));
        line.read(picture(2));

        await().until(() -> told.size() == 2);
        assertThat(told).containsExactly(13, 2);
    }

    @Test
    void aPictureThatIsTooMuchForTheMachineHoldsUpNoneAfterIt() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            line.read(picture(14));
        }
        line.read(picture(2));

        await().dontCatchUncaughtExceptions().until(() -> told.size() == 4);
        assertThat(told).endsWith(2);
    }

    @Test
    void thereIsAlwaysAReaderAndACoreIsLeftToTheRest() {
        assertThat(FrameLine.spareReaders())
                .isBetween(1, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    private Optional<QrCode> read(GrayImage image) {
        readers.add(Thread.currentThread());
        begun.incrementAndGet();
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            if (image.width() == 1) {
                firstMayEnd.await();
            }
            if (image.width() == 13) {
                throw new IllegalStateException("a picture to fail on");
            }
            if (image.width() == 14) {
                throw new StackOverflowError("made up");
            }
            return Optional.of(new QrCode("https://example.org", List.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            now.decrementAndGet();
        }
    }

    private static GrayImage picture(int number) {
        return new GrayImage(number, 1, new byte[number]);
    }
}
