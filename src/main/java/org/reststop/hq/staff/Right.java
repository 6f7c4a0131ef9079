package org.reststop.hq.staff;

/** What not everybody who is signed in may do. */
public enum Right {
    /** Make enrolment codes and revoke kiosks. */
    MANAGE_KIOSKS,
    /** Say what stations have and when they are open; how it stands is for everybody who is signed in to say. */
    MANAGE_STATIONS,
    /** Write, change and withdraw notices; publish them too where nobody else must approve. */
    MANAGE_NOTICES,
    /** Make activities and call people out, change and cancel them, and say who came. */
    MANAGE_ACTIVITIES,
    /** Publish notices where they need approval, and say which alerts become some. */
    APPROVE_NOTICES,
    /** Interrupt every screen with an emergency. */
    RAISE_ALARMS,
    /** Make campaigns of thanks, change and withdraw them, and count their gift packs. */
    MANAGE_CAMPAIGNS,
    /** Award points, give goods for them and take entries back, and keep the list of goods. */
    MANAGE_POINTS,
    /** See people's full names, add and change people, issue, print and revoke their badges. */
    MANAGE_PEOPLE,
    /** Work the needs given to them, see whom to call back, and edit categories, phrases and ready answers. */
    MANAGE_NEEDS,
    /** Give needs to anybody, and work those that others have. */
    ASSIGN_NEEDS,
    /** Say what of a need everybody may read. */
    MODERATE_NEEDS,
    /** Take telephones out of the ledger in a file. */
    EXPORT_PEOPLE,
    /** Say how soon needs are answered, on which days, and who is given them by rule. */
    SUPERVISE,
    /** Make somebody a mobile grid worker or staff. */
    APPOINT,
    /** Give keys to other programs and tell them what comes to pass. */
    MANAGE_INTERFACES,
    /** Make accounts. */
    MANAGE_STAFF
}
