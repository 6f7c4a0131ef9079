package org.reststop.hq.staff;

import java.util.Locale;

/** What somebody is at a rest stop, and what that lets them do. */
public enum StaffRole {
    /** 社区书记 */
    SECRETARY,
    /** 驻守干部 */
    CADRE,
    /** 驿站工作人员 */
    STATION_STAFF,
    /** 管理员 */
    ADMIN;

    public boolean may(Right right) {
        return switch (right) {
            case MANAGE_KIOSKS, APPOINT, ASSIGN_NEEDS, MODERATE_NEEDS, EXPORT_PEOPLE, SUPERVISE, APPROVE_NOTICES ->
                this == SECRETARY || this == ADMIN;
            // Smoke does not wait for the secretary.
            case MANAGE_NOTICES,
                    MANAGE_PEOPLE,
                    MANAGE_ACTIVITIES,
                    MANAGE_CAMPAIGNS,
                    MANAGE_POINTS,
                    MANAGE_STATIONS,
                    RAISE_ALARMS -> this != CADRE;
            case MANAGE_NEEDS -> this != STATION_STAFF;
            case MANAGE_STAFF, MANAGE_INTERFACES -> this == ADMIN;
        };
    }

    /** The text that names the role. */
    public String textKey() {
        return "role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
