package org.reststop.kiosk.scan.qr;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Our own way from a picture to a code: candidates, outlines, trios, and the code of the likeliest trio. */
final class MarkReader {
    private static final int MOST_MARKS = 12;
    private static final int MOST_TRIOS = 6;

    private final GrayImage image;
    private final List<Mark> marks;

    /**
     * Looks for marks.
     *
     * @param image where outlines and modules are measured
     * @param black the same picture in black and white, where marks are looked for
     */
    MarkReader(GrayImage image, BitMatrix black) {
        this.image = image;
        marks = Math.min(image.width(), image.height()) < 15 ? List.of() : marks(image, black);
    }

    /** Whether anything looks like a position mark. */
    boolean sawMarks() {
        return !marks.isEmpty();
    }

    /**
     * Reads the code of the likeliest trio.
     *
     * @param preferred by its text which code to return of several; the first that is read if there is none
     * @param late whether to give up
     */
    Optional<QrCode> read(Predicate<String> preferred, BooleanSupplier late) {
        if (marks.size() < 3) {
            return Optional.empty();
        }
        SymbolReader reader = new SymbolReader(image, late);
        List<Trio> trios = Trio.among(marks);
        Optional<QrCode> other = Optional.empty();
        for (Trio trio : trios.subList(0, Math.min(MOST_TRIOS, trios.size()))) {
            Optional<QrCode> code = reader.read(trio);
            if (code.map(QrCode::text).filter(preferred).isPresent()) {
                return code;
            }
            other = other.or(() -> code);
        }
        return other;
    }

    private static List<Mark> marks(GrayImage image, BitMatrix black) {
        List<MarkCandidates.Candidate> candidates = MarkCandidates.in(black, Math.max(1, image.height() / 360));
        MarkOutline outline = new MarkOutline(image);
        List<Mark> marks = new ArrayList<>();
        for (MarkCandidates.Candidate candidate : candidates) {
            Mark mark = outline.about(candidate);
            if (mark != null
                    && marks.stream()
                            .noneMatch(other -> other.distanceTo(mark) < Math.min(other.size(), mark.size()) / 2)) {
                marks.add(mark);
            }
            if (marks.size() == MOST_MARKS) {
                break;
            }
        }
        return marks;
    }
}
