package org.reststop.tour;

import java.util.List;

/**
 * A tile of the staff desk: two columns, filled row by row.
 *
 * @param all the desk's tasks, in their order
 */
record DeskTile(List<String> all, String task) implements Target {
    private static final double FIRST_ROW = 0.182;
    private static final double BETWEEN_ROWS = 0.168;

    /** @param shown all tasks, as the kiosk's log names them */
    static DeskTile among(String shown, String task) {
        List<String> all = List.of(shown.split(", "));
        if (!all.contains(task)) {
            throw new IllegalStateException("no task " + task + " among " + all);
        }
        return new DeskTile(all, task);
    }

    @Override
    public double x() {
        return all.indexOf(task) % 2 == 0 ? 0.27 : 0.73;
    }

    @Override
    public double y() {
        return FIRST_ROW + all.indexOf(task) / 2 * BETWEEN_ROWS;
    }
}
