package org.reststop.hq.resource;

import java.util.Locale;

/** What a partner unit shares. */
public enum ResourceKind {
    /** 场地 */
    ROOM,
    /** 车位 */
    PARKING,
    /** 技能 */
    SKILL,
    /** 物资 */
    GOODS,
    OTHER;

    /** Whether it is given for a day, and is free again on the next. */
    public boolean isByDay() {
        return this == ROOM || this == PARKING || this == SKILL;
    }

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
