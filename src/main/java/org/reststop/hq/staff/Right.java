package org.reststop.hq.staff;

/** What not everybody who is signed in may do. */
public enum Right {
    /** Make enrolment codes and revoke kiosks. */
    MANAGE_KIOSKS,
    /** Withdraw notices. */
    MANAGE_NOTICES,
    /** Make accounts. */
    MANAGE_STAFF
}
