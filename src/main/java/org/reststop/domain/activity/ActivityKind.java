package org.reststop.domain.activity;

import java.util.Locale;

/** What an activity is. */
public enum ActivityKind {
    /** 讲座 */
    TALK,
    /** 扫雪 */
    SNOW_CLEARING,
    /** 防诈宣传 */
    FRAUD_PREVENTION,
    /** 节日活动 */
    FESTIVAL,
    /** 面对面 */
    FACE_TO_FACE,
    /** 召集: hands are needed soon, and whoever comes to the kiosk is to see it first. */
    CALL_OUT,
    OTHER;

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
