package org.reststop.hq.sheet;

/** What a cell may hold. */
final class Cells {
    /** What spreadsheets take for the beginning of a formula, as OWASP's page on CSV injection lists it. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cells() {}

    /** A text that is read as text: an apostrophe goes before what would be a formula. */
    static String plain(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
