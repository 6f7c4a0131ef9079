/** Activities, call-outs among them, and the places that people have in them. */
@NullMarked
package org.reststop.domain.activity;

import org.jspecify.annotations.NullMarked;
