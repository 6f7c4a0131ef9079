package org.reststop.kiosk.input.hand;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Remembers the lowest of the costs it is told, to know when no later one can be among them. */
final class Cheapest {
    private final int most;
    private final PriorityQueue<Float> costs = new PriorityQueue<>(Comparator.reverseOrder());

    /** @param most how many to remember, at least 1 */
    Cheapest(int most) {
        this.most = most;
    }

    void add(float cost) {
        costs.add(cost);
        if (costs.size() > most) {
            costs.remove();
        }
    }

    /** The highest of those remembered; above all numbers until there are enough. */
    float dearest() {
        Float highest = costs.peek();
        return highest == null || costs.size() < most ? Float.MAX_VALUE : highest;
    }
}
