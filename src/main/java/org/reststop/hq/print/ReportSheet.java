package org.reststop.hq.print;

import java.util.List;

/**
 * What a printed report says, in one language.
 *
 * @param facts its figures, each with its name
 * @param chartTitle above the columns
 * @param columns from left to right
 * @param listTitle above what follows
 * @param list texts that everybody may read
 */
public record ReportSheet(
        String title,
        String span,
        List<Fact> facts,
        String chartTitle,
        List<Column> columns,
        String listTitle,
        List<String> list) {
    /** A figure and what it is of. */
    public record Fact(String name, String figure) {}

    /** A column of which a part is filled. */
    public record Column(String name, int whole, int part) {}
}
