/** Pinyin letters to Chinese sentences: syllables, dictionary, language model, search. No screens. */
@NullMarked
package org.reststop.kiosk.input.pinyin;

import org.jspecify.annotations.NullMarked;
