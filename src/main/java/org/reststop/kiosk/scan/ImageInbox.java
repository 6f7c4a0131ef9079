package org.reststop.kiosk.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Image files dropped into a folder are scans: each is read once it has stopped growing and then deleted, since it shows
 * somebody's badge. One that holds no code stays, with {@code .no-code} behind its name. A picture is set aside before it
 * is opened, so that one that kills the kiosk does so once. No folder, no scans; it may appear later.
 */
public final class ImageInbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageInbox.class);
    private static final String NO_CODE = ".no-code";
    private static final String OPENED = ".opened";
    private static final Duration INTERVAL = Duration.ofMillis(300);
    private static final Duration LONGEST_READING = Duration.ofSeconds(3);

    private final Path folder;
    private final Consumer<Scan> scans;
    private final Function<Path, ImageReading> reader;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("scan-inbox").factory());
    private Map<Path, Long> sizes = new HashMap<>();
    private String problem = "";

    /**
     * @param folder where the files are dropped
     * @param scans hears of each code, on this inbox's own thread
     */
    public ImageInbox(Path folder, Consumer<Scan> scans) {
        this(folder, new ImageReader()::read, scans);
    }

    ImageInbox(Path folder, Function<Path, ImageReading> reader, Consumer<Scan> scans) {
        this.folder = folder;
        this.reader = reader;
        this.scans = scans;
    }

    /** Begins to look into the folder, a few times a second. */
    public void start() {
        poller.scheduleWithFixedDelay(this::poll, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for the image that is being read, at most 3 s. */
    @Override
    public void close() {
        poller.shutdown();
        try {
            if (!poller.awaitTermination(LONGEST_READING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("an image is still being read after {} s", LONGEST_READING.toSeconds());
                poller.shutdownNow();
            }
        } catch (InterruptedException e) {
            poller.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        Map<Path, Long> found = new HashMap<>();
        String news = "";
        try {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                    for (Path file : files) {
                        if (poller.isShutdown()) {
                            return;
                        }
                        news = takeOrTell(file, found, news);
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            news = e.toString();
        }
        reportOnce(news);
        sizes = found;
    }

    /** One file that cannot be taken must not keep the others out. */
    private String takeOrTell(Path file, Map<Path, Long> found, String news) {
        try {
            take(file, found);
            return news;
        } catch (IOException | RuntimeException e) {
            found.remove(file);
            return e.toString();
        }
    }

    private void reportOnce(String news) {
        if (!news.isEmpty() && !news.equals(problem)) {
            LOG.warn("cannot read the images in {}: {}", folder, news);
        }
        problem = news;
    }

    private void take(Path file, Map<Path, Long> found) throws IOException {
        String name = file.getFileName().toString();
        if (name.startsWith(".") && name.endsWith(OPENED)) {
            LOG.warn("the image {} was being read when the kiosk last ended; it is not read again", file);
            setAside(file, name.substring(1, name.length() - OPENED.length()));
        } else if (!name.startsWith(".") && !name.endsWith(NO_CODE)) {
            long size = Files.size(file);
            Long before = sizes.get(file);
            if (before == null || before != size) {
                found.put(file, size);
            } else {
                read(file, name);
            }
        }
    }

    private void read(Path file, String name) throws IOException {
        Path opened = file.resolveSibling("." + name + OPENED);
        Files.move(file, opened, StandardCopyOption.REPLACE_EXISTING);
        ImageReading reading;
        try {
            reading = reader.apply(opened);
        } catch (Error e) {
            LOG.error("the image {} is more than this machine can read", file, e);
            setAside(opened, name);
            return;
        }
        if (reading instanceof ImageReading.Code(String text)) {
            Files.delete(opened);
            scans.accept(new Scan(text, Scan.Source.IMAGE));
        } else {
            LOG.warn("no code was read from the image {}: {}", file, reading);
            setAside(opened, name);
        }
    }

    private static void setAside(Path file, String name) throws IOException {
        Files.move(file, file.resolveSibling(name + NO_CODE), StandardCopyOption.REPLACE_EXISTING);
    }
}
