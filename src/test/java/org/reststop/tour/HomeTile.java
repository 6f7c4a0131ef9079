package org.reststop.tour;

import java.util.List;

/**
 * A tile of the home screen, which lies where the tiles before it and beside it leave it room.
 *
 * @param all what somebody sees, in its order
 */
record HomeTile(List<String> all, String name) implements Target {
    private static final double TOP = 0.15;
    private static final double ROOM = 0.695;
    private static final double GAP = 0.0126;
    private static final double TALLEST = 0.2017;

    /**
     * @param shown the ids of all, as the kiosk's log names them
     * @param name without {@code home-}
     */
    static HomeTile among(String shown, String name) {
        List<String> all = List.of(shown.split(", "));
        if (!all.contains("home-" + name)) {
            throw new IllegalStateException("no tile " + name + " among " + all);
        }
        return new HomeTile(all, "home-" + name);
    }

    /** Of two columns; with an odd number the first is wide. */
    @Override
    public double x() {
        if (place() == 0 && isFirstWide()) {
            return 0.5;
        }
        return place() % 2 == 0 ? 0.27 : 0.73;
    }

    @Override
    public double y() {
        int rows = (all.size() + 1) / 2;
        double height = Math.min(TALLEST, (ROOM - (rows - 1) * GAP) / rows);
        return TOP + place() / 2 * (height + GAP) + height / 2;
    }

    private boolean isFirstWide() {
        return all.size() % 2 == 1;
    }

    private int place() {
        int index = all.indexOf(name);
        return index > 0 && isFirstWide() ? index + 1 : index;
    }
}
