/** What holds for pinyin, on the real files of libime and HanLP. */
@NullMarked
package org.reststop.kiosk.input.pinyin;

import org.jspecify.annotations.NullMarked;
