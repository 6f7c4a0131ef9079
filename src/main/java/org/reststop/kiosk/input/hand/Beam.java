package org.reststop.kiosk.input.hand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cheapest ways to have spent pen lines on the first so many strokes of a character. */
final class Beam {
    private static final int WIDTH = 6;

    private final List<List<Way>> at = new ArrayList<>();

    /** @param strokes how many strokes the character has */
    Beam(int strokes) {
        for (int j = 0; j <= strokes; j++) {
            at.add(new ArrayList<>());
        }
        at.getFirst().add(new Way(0, 0, -1));
    }

    /** Forgets all but the cheapest ways at a stroke; false when there is none. */
    boolean narrow(int stroke) {
        List<Way> ways = at.get(stroke);
        if (ways.size() > WIDTH) {
            ways.sort(Comparator.comparingDouble(way -> way.cost));
            ways.subList(WIDTH, ways.size()).clear();
        }
        return !ways.isEmpty();
    }

    /** Goes on without a line for this stroke. */
    void skip(int stroke, float cost) {
        for (Way way : at.get(stroke)) {
            put(stroke + 1, new Way(way.used, way.cost + cost, way.last));
        }
    }

    /** True when some way has not used this line yet. */
    boolean anyWithout(int stroke, int line) {
        for (Way way : at.get(stroke)) {
            if ((way.used >> line & 1) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Spends a line on so many strokes in every way that still has it. */
    void pair(int stroke, int count, int line, float cost, float outOfOrder) {
        for (Way way : at.get(stroke)) {
            if ((way.used >> line & 1) == 0) {
                float order = line == way.last + 1 ? 0 : outOfOrder;
                put(stroke + count, new Way(way.used | 1L << line, way.cost + cost + order, line));
            }
        }
    }

    /** The cheapest way through all strokes, with what its unused lines cost. */
    float best(Left left) {
        float best = Float.MAX_VALUE;
        for (Way way : at.getLast()) {
            best = Math.min(best, way.cost + left.cost(way.used));
        }
        return best;
    }

    private void put(int stroke, Way way) {
        List<Way> ways = at.get(stroke);
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).used == way.used) {
                if (way.cost < ways.get(i).cost) {
                    ways.set(i, way);
                }
                return;
            }
        }
        ways.add(way);
    }

    /** What lines cost that were not spent. */
    interface Left {
        /** @param used one bit a line, set when it was spent */
        float cost(long used);
    }

    /** One bit a line in {@code used}; {@code last} is the line spent last, -1 for none. */
    private record Way(long used, float cost, int last) {}
}
