package org.reststop.domain.service;

import java.util.Locale;

/** A service that a rest stop may have, in the order in which they are shown. */
public enum ServiceKind {
    /** 热水 */
    HOT_WATER,
    /** 充电位 */
    CHARGING,
    /** 微波炉 */
    MICROWAVE,
    /** 急救箱 */
    FIRST_AID,
    /** 休息座位 */
    SEATS,
    /** 卫生间 */
    TOILET,
    /** 空调 */
    CLIMATE,
    /** 无线网络 */
    WIFI;

    /** The most places of one service, such as seats. */
    public static final int MOST_PLACES = 500;

    /** Whether it is told how many there are of it. */
    public boolean isCounted() {
        return this == CHARGING || this == SEATS || this == MICROWAVE;
    }

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
