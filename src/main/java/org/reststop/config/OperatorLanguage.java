package org.reststop.config;

import java.util.Locale;
import java.util.Map;

/** The language that programs speak to their operator in a terminal. */
public final class OperatorLanguage {
    private OperatorLanguage() {}

    /**
     * Chinese where the terminal's locale is Chinese, else English: the plain C locale promises no Chinese glyphs.
     *
     * @param env the process's environment; RESTSTOP_LANG, then LC_ALL, LC_MESSAGES and LANG in POSIX's order
     */
    public static Locale of(Map<String, String> env) {
        for (String name : new String[] {"RESTSTOP_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = env.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
