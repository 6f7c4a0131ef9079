package org.reststop.domain.counter;

/** What staff do at a kiosk that HQ answers. */
public enum DeedKind {
    NOTICE_WRITTEN,
    NOTICE_CHANGED,
    NOTICE_TAKEN_DOWN,
    NOTICE_PUT_BACK,
    BADGE_REVOKED,
    BADGE_REPLACED,
    BADGE_ASKED
}
