/** Benchmarks: each prints its figures beside a named reference measured in the same run. */
@NullMarked
package org.reststop.bench;

import org.jspecify.annotations.NullMarked;
