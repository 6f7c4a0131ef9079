package org.reststop.kiosk.input.pinyin;

import java.util.List;

/** Knows what often follows. */
@FunctionalInterface
interface Associations {
    /** Words that often follow a text, likeliest first, at most so many. */
    List<String> after(String left, int most);
}
