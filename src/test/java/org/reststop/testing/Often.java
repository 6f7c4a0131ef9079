package org.reststop.testing;

/** How often tests repeat what chance decides; {@code -Dtest.often=4} has all of them do it four times as often. */
public final class Often {
    private static final int FACTOR = Math.max(1, Integer.getInteger("test.often", 1));

    private Often() {}

    /** @param usual how often it is done where there is little time */
    public static int times(int usual) {
        return usual * FACTOR;
    }
}
