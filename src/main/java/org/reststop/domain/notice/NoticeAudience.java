package org.reststop.domain.notice;

/** Whom a notice is for. */
public enum NoticeAudience {
    /** Everybody. */
    ALL,
    /** Couriers and mobile grid workers: shown to them once they have checked in, not on the public wall. */
    COURIERS,
    /** Residents: shown on the public wall, and not counted among what a courier has not read. */
    RESIDENTS
}
