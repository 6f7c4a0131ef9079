package org.reststop.hq.figures;

/** The part of the ledger that is behind a figure: the names of its query are the ledger's. */
public record ListLink(FigureFilter filter) {
    /** All that were raised. */
    public String all() {
        return "/needs" + query();
    }

    /** The same needs as a file, {@code csv} or {@code xlsx}. */
    public String file(String kind) {
        return "/needs." + kind + query();
    }

    private String query() {
        return "?since=" + filter.from().atDay(1) + "&until=" + filter.until().atEndOfMonth() + "&station="
                + FigureFilter.encoded(filter.station()) + "&category=" + FigureFilter.encoded(filter.category());
    }

    /** Those of a state, by its word. */
    public String of(String state) {
        return all() + "&state=" + state;
    }
}
