/** Activities and call-outs at the kiosk: what there is, a place in it, and what became of that. */
@NullMarked
package org.reststop.kiosk.activity;

import org.jspecify.annotations.NullMarked;
