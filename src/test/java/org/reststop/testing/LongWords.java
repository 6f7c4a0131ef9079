package org.reststop.testing;

import java.util.Locale;

/** The longest texts that may be written: as a person writes them, and as no line can be broken at a word's end. */
public enum LongWords {
    /** Sentences. */
    SENTENCES(
            "关于星河里社区东门燃气管道改造施工期间临时封闭、车辆改道的通知。",
            "Notice of works on the gas pipe at the east gate, and of the way round. "),
    /** An address as browsers have it. */
    ADDRESS("https://example.org/" + "a1b2c3d4e5f6".repeat(30), "https://example.org/" + "a1b2c3d4e5f6".repeat(30)),
    /** One word, of the widest letters. */
    WORD("W".repeat(60), "W".repeat(60));

    private static final int MOST_OF_A_WORD = 700;

    private final String zh;
    private final String en;

    LongWords(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name that a screen of such texts has. */
    public String key() {
        return "long-" + name().toLowerCase(Locale.ROOT);
    }

    /** So many characters in Chinese, or as many as matter. */
    public String zh(int length) {
        return of(zh, length);
    }

    /** So many characters in English, or as many as matter. */
    public String en(int length) {
        return of(en, length);
    }

    /** A word's length matters line by line: some pages of it show all that more of it would. */
    private String of(String text, int length) {
        int most = this == SENTENCES ? length : Math.min(length, MOST_OF_A_WORD);
        return text.repeat(most / text.length() + 1).substring(0, most);
    }
}
