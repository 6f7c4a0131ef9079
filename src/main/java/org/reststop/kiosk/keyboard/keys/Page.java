package org.reststop.kiosk.keyboard.keys;

/** What the keys are for. */
public enum Page {
    /** Chinese, by letters. */
    PINYIN,
    /** Chinese, by hand: beside the boxes to write in. */
    HAND,
    /** Letters as they are. */
    ENGLISH,
    /** Digits, and what stands beside them in addresses and times. */
    DIGITS,
    /** Punctuation and signs. */
    SYMBOLS
}
