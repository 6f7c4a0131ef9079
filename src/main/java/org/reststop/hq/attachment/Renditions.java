package org.reststop.hq.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.reststop.hq.print.PictureFile;
import org.reststop.hq.print.PrintException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures as people get to see them: decoded, upright and encoded anew, so that no byte of what a stranger sent reaches
 * a browser. What was sent stays as it is under the hash by which facts name it. The newest are kept in memory only, so
 * that nothing of a forgotten picture is left on a disk. Safe to call from any thread; takes a while.
 */
final class Renditions {
    static final String MEDIA_TYPE = "image/jpeg";

    private static final Logger log = LoggerFactory.getLogger(Renditions.class);

    /** The most pixels along a side, which is what kiosks send. */
    private static final int LONGEST = 1_600;

    /** Some hundred KiB each. */
    private static final int MOST = 24;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, byte[]> made = new LinkedHashMap<>(MOST, 0.75f, true);

    /**
     * The rendition of a picture that is held.
     *
     * @param sha256 the name of what was sent
     * @return a JPEG; empty if it cannot be decoded within the limits
     */
    Optional<byte[]> of(String sha256, Path file) throws IOException {
        // One at a time: a picture that unfolds to much memory costs that memory once.
        lock.lock();
        try {
            byte[] known = made.get(sha256);
            if (known != null) {
                return Optional.of(known);
            }
            byte[] drawn = PictureFile.jpeg(Files.readAllBytes(file), LONGEST);
            made.put(sha256, drawn);
            if (made.size() > MOST) {
                made.remove(made.keySet().iterator().next());
            }
            return Optional.of(drawn);
        } catch (PrintException e) {
            log.warn("A picture that is held cannot be shown: {}", e.problem());
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
