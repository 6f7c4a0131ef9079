package org.reststop.kiosk.media;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.store.attachment.Sha256;

/**
 * Pictures as they are shown, a few in memory and no more however many there are. Safe to call from any thread; decoding
 * waits.
 */
public final class Pictures {
    /** Some eight pictures that fill most of a tall screen. */
    private static final long MOST_BYTES = 32L << 20;

    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int PIXEL = 4;

    private final MediaShelf shelf;
    private final PictureReader reader = new PictureReader(LONGEST);
    private final Map<Key, Image> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Key(String sha256, int width, int height) {}

    public Pictures(MediaShelf shelf) {
        this.shelf = shelf;
    }

    /** A picture that is in memory. */
    public synchronized Optional<Image> find(NoticeMedium medium, int width, int height) {
        return Optional.ofNullable(kept.get(new Key(medium.sha256(), width, height)));
    }

    /**
     * A picture, decoded if it is not in memory.
     *
     * @param width that it is shown in at the most, in pixels
     * @param height that it is shown in at the most, in pixels
     * @throws UnshowableException if it cannot be shown
     */
    public Image load(NoticeMedium medium, int width, int height) throws UnshowableException {
        Optional<Image> found = find(medium, width, height);
        if (found.isPresent()) {
            return found.get();
        }
        try {
            Image image = reader.read(shelf.file(medium), width, height);
            keep(new Key(medium.sha256(), width, height), image);
            return image;
        } catch (IOException e) {
            throw new UnshowableException("picture-unreadable", e);
        } catch (UnshowableException e) {
            throw isDamagedHere(medium) ? new UnshowableException(UnshowableException.DAMAGED_HERE, e) : e;
        }
    }

    /** A disk may forget what it took; then the fault is not the notice's, and the picture is fetched again. */
    private boolean isDamagedHere(NoticeMedium medium) {
        try {
            if (Sha256.of(shelf.file(medium)).equals(medium.sha256())) {
                return false;
            }
        } catch (IOException unreadable) {
            return true;
        }
        shelf.discard(medium);
        return true;
    }

    private synchronized void keep(Key key, Image image) {
        Image before = kept.put(key, image);
        bytes += sizeOf(image) - (before == null ? 0 : sizeOf(before));
        var oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && kept.size() > 1) {
            bytes -= sizeOf(oldest.next().getValue());
            oldest.remove();
        }
    }

    /** How many bytes of pixels are in memory. */
    synchronized long bytes() {
        return bytes;
    }

    private static long sizeOf(Image image) {
        return (long) image.getWidth() * (long) image.getHeight() * PIXEL;
    }
}
