package org.reststop.kiosk.scan;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.scan.preview.ColourImage;
import org.reststop.kiosk.scan.qr.GrayImage;

/** An opened camera or video file. It is opened, read and closed by one thread. */
interface FrameSource extends AutoCloseable {
    /**
     * Waits for the next picture; null at the end of a file.
     *
     * @throws IOException if no more pictures can be read
     * @throws InterruptedException if the thread is to stop
     */
    @Nullable
    GrayImage next() throws IOException, InterruptedException;

    /**
     * Waits for the next picture and takes it in colour, for somebody's photo; null at the end of a file.
     *
     * @throws IOException if no more pictures can be read
     * @throws InterruptedException if the thread is to stop
     */
    default @Nullable ColourImage photo() throws IOException, InterruptedException {
        GrayImage grey = next();
        return grey == null ? null : ColourImage.of(grey);
    }

    /**
     * Passes over pictures at the cost of their transfer alone, which some sources cannot; returns how many.
     *
     * @param count how many to pass over at most
     */
    default int pass(int count) throws IOException, InterruptedException {
        return 0;
    }

    @Override
    void close() throws IOException;

    /** Opens a source, which may take seconds. */
    @FunctionalInterface
    interface Opener {
        /**
         * @throws IOException if it is not there, busy or damaged; the message says which, in English
         * @throws InterruptedException if the thread is to stop
         */
        FrameSource open() throws IOException, InterruptedException;
    }
}
