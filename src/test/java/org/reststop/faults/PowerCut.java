package org.reststop.faults;

/** Ends what a machine was doing when its power went: no program on it sees this. */
final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("the power has gone", null, false, false);
    }
}
