/** Who is given what: volunteers and partner units beside staff, rules, workloads, and what is new on a desk. */
@NullMarked
package org.reststop.hq.assignment;

import org.jspecify.annotations.NullMarked;
