package org.reststop.domain.service;

import java.util.Locale;

/** How a service stands. */
public enum ServiceState {
    /** 正常 */
    WORKING,
    /** 部分可用: it works, but not all of it, or not as it should. */
    LIMITED,
    /** 故障 */
    BROKEN,
    /** 暂停: put away on purpose, such as for cleaning. */
    CLOSED;

    /** Whether it can be used. */
    public boolean isUsable() {
        return this == WORKING || this == LIMITED;
    }

    /** The end of the key of the text that names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
