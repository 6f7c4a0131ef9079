package org.reststop.hq.print;

import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of one document, which hold what it prints and no more. */
final class DrawnFonts {
    private final Map<Font, List<DrawnFont>> fonts = new HashMap<>();

    /** A part of a text that one font has. */
    record Run(DrawnFont font, String text) {}

    /** A text in parts. */
    List<Run> runs(String text, Font drawnAs) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int character : text.codePoints().toArray()) {
            DrawnFont font = font(character, drawnAs);
            String letter = Character.toString(character);
            if (!runs.isEmpty() && runs.getLast().font() == font) {
                runs.set(runs.size() - 1, new Run(font, runs.getLast().text() + letter));
            } else {
                runs.add(new Run(font, letter));
            }
        }
        return runs;
    }

    private DrawnFont font(int character, Font drawnAs) throws IOException {
        List<DrawnFont> made = fonts.computeIfAbsent(drawnAs, first -> new ArrayList<>());
        for (DrawnFont font : made) {
            if (font.takes(character)) {
                return font;
            }
        }
        DrawnFont next = DrawnFont.of(drawnAs);
        next.takes(character);
        made.add(next);
        return next;
    }

    /** Writes all of them; once, before the document is saved. */
    void finish(PDDocument document) throws IOException {
        for (List<DrawnFont> made : fonts.values()) {
            for (DrawnFont font : made) {
                font.finish(document);
            }
        }
    }
}
