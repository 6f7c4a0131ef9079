package org.reststop.hq.print;

import java.util.List;

/**
 * A letter on one page, in one language.
 *
 * @param to whom it is to, such as {@code 尊敬的王小明：}
 * @param body its paragraphs; an empty one is a gap
 * @param from whom it is from
 */
public record LetterSheet(String title, String to, List<String> body, String from, String date) {
    public LetterSheet {
        body = List.copyOf(body);
    }
}
