package org.reststop.hq.staff;

/** What not everybody who is signed in may do. */
public enum Right {
    /** Make enrolment codes and revoke kiosks. */
    MANAGE_KIOSKS,
    /** Withdraw notices. */
    MANAGE_NOTICES,
    /** See people's full names, add and change people, issue, print and revoke their badges. */
    MANAGE_PEOPLE,
    /** See whom to call back about a need, and edit categories and phrases. */
    MANAGE_NEEDS,
    /** Make somebody a mobile grid worker or staff. */
    APPOINT,
    /** Make accounts. */
    MANAGE_STAFF
}
