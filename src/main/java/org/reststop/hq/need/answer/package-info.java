/** Ready answers with fields, for each category and step, in both languages. */
@NullMarked
package org.reststop.hq.need.answer;

import org.jspecify.annotations.NullMarked;
