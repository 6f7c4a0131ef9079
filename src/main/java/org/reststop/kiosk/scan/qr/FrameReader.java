package org.reststop.kiosk.scan.qr;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pictures of a camera in turn. A code is looked for first where the last picture showed one. For one thread at
 * a time, but for the readings that it hands out.
 */
public final class FrameReader {
    private static final double ROOM_AROUND = 0.4;
    private static final int MEMORY_IN_FRAMES = 15;

    private final QrReader reader;
    private final Predicate<String> provesItself;
    private @Nullable QrCode last;
    private int framesSinceLast;
    private int turn;

    /**
     * @param reader reads one picture, on any thread
     * @param provesItself whether a misreading of a text would be noticed, as that of a signed badge is by its
     *     signature; any other text must be read alike in two pictures before it is certain
     */
    public FrameReader(QrReader reader, Predicate<String> provesItself) {
        this.reader = reader;
        this.provesItself = provesItself;
    }

    /**
     * A code in a picture.
     *
     * @param certain whether its text may be acted on; where the code is may be shown in any case
     */
    public record Sighting(QrCode code, boolean certain) {}

    /** Returns the code in the next picture. Never throws for what the picture shows. */
    public Optional<Sighting> read(GrayImage frame) {
        return end(begin(frame).get());
    }

    /** The reading of the next picture; it may run on any thread, beside others. */
    Supplier<Optional<QrCode>> begin(GrayImage frame) {
        QrCode before = last;
        if (before == null) {
            return () -> reader.read(frame);
        }
        boolean beside = isBesideDue(before);
        return () -> (beside ? readBeside(before, frame) : Optional.<QrCode>empty())
                .or(() -> readNear(before, frame))
                .or(() -> reader.read(frame));
    }

    /** Takes what a reading found; in the order in which they began. */
    Optional<Sighting> end(Optional<QrCode> found) {
        if (found.isEmpty()) {
            if (++framesSinceLast > MEMORY_IN_FRAMES) {
                last = null;
            }
            return Optional.empty();
        }
        QrCode before = last;
        QrCode code = found.get();
        last = code;
        framesSinceLast = 0;
        boolean alike = before != null && before.text().equals(code.text());
        return Optional.of(new Sighting(code, alike || provesItself.test(code.text())));
    }

    /** A poster's code that is always in view must not hide the badge held beside it: every other picture is for that. */
    private boolean isBesideDue(QrCode before) {
        return !before.outline().isEmpty() && !provesItself.test(before.text()) && (++turn & 1) == 0;
    }

    private Optional<QrCode> readBeside(QrCode before, GrayImage frame) {
        Box box = around(before, frame, 0);
        return box.isEmpty() ? Optional.empty() : reader.read(frame.without(box.x, box.y, box.width, box.height));
    }

    private Optional<QrCode> readNear(QrCode before, GrayImage frame) {
        Box box = around(before, frame, ROOM_AROUND);
        if (box.isEmpty() || 2L * box.width * box.height > (long) frame.width() * frame.height()) {
            return Optional.empty();
        }
        return reader.read(frame.part(box.x, box.y, box.width, box.height)).map(code -> code.movedBy(box.x, box.y));
    }

    private record Box(int x, int y, int width, int height) {
        boolean isEmpty() {
            return width < 1 || height < 1;
        }
    }

    /** @param roomAround as a share of the code's size */
    private static Box around(QrCode before, GrayImage frame, double roomAround) {
        double left = frame.width();
        double top = frame.height();
        double right = 0;
        double bottom = 0;
        for (QrCode.Corner corner : before.outline()) {
            left = Math.min(left, corner.x());
            top = Math.min(top, corner.y());
            right = Math.max(right, corner.x());
            bottom = Math.max(bottom, corner.y());
        }
        double room = roomAround * Math.max(right - left, bottom - top);
        int x = (int) Math.max(0, left - room);
        int y = (int) Math.max(0, top - room);
        int width = (int) Math.min(frame.width(), right + room) - x;
        int height = (int) Math.min(frame.height(), bottom + room) - y;
        return new Box(x, y, width, height);
    }
}
