package org.reststop.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.reststop.kiosk.scan.qr.FrameLine;
import org.reststop.kiosk.scan.qr.FrameReader;
import org.reststop.kiosk.scan.qr.QrReader;

/** How many frames a second are read, as a kiosk reads them, with one reader and with several. */
final class ScanRate {
    private static final long WARM_UP_NANOS = 1_000_000_000;
    private static final long MEASURED_NANOS = 4_000_000_000L;

    private ScanRate() {}

    static double framesPerSecond(List<ScanSamples.Sample> frames, int readers) throws InterruptedException {
        read(frames, readers, WARM_UP_NANOS);
        long began = System.nanoTime();
        int count = read(frames, readers, MEASURED_NANOS);
        return count * 1e9 / (System.nanoTime() - began);
    }

    private static int read(List<ScanSamples.Sample> frames, int readers, long nanos) throws InterruptedException {
        AtomicInteger told = new AtomicInteger();
        FrameReader reader = new FrameReader(QrReader.forFrames(), text -> true);
        try (FrameLine line = new FrameLine(reader, readers, (image, seen) -> told.incrementAndGet())) {
            long end = System.nanoTime() + nanos;
            for (int i = 0; System.nanoTime() < end; i++) {
                line.read(frames.get(i % frames.size()).image().get());
            }
        }
        return told.get();
    }
}
