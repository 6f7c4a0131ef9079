/**
 * Both programs with a sample community, started and stopped together: {@link org.reststop.command.demo.Demo} holds
 * {@link org.reststop.command.demo.HqProcess}, {@link org.reststop.command.demo.KioskProcess} and
 * {@link org.reststop.command.demo.SampleBadges}, each usable by itself.
 */
@NullMarked
package org.reststop.command.demo;

import org.jspecify.annotations.NullMarked;
