/** What may be done to needs, and who is told. */
@NullMarked
package org.reststop.hq.activity;

import org.jspecify.annotations.NullMarked;
