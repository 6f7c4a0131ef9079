package org.reststop.domain.counter;

/** What became of something that staff did at a kiosk. */
public enum DeedState {
    /** HQ has not answered yet. */
    ON_ITS_WAY,
    /** It is so everywhere. */
    DONE,
    /** Somebody at HQ must approve. */
    WAITS,
    /** Somebody else changed the same, and HQ decides. */
    CONFLICT,
    /** HQ does not do it. */
    DECLINED
}
