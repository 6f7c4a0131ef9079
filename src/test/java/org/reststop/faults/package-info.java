/**
 * Kiosks and HQ in one thread on a simulated clock, network and disks, with everything going wrong that a seed can think
 * of; and both as processes of their own, killed at random.
 */
@NullMarked
package org.reststop.faults;

import org.jspecify.annotations.NullMarked;
