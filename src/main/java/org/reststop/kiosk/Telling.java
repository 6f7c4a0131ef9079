package org.reststop.kiosk;

/**
 * The ways to tell HQ that a fact was stored; on any thread.
 *
 * @param soon together with those that follow closely
 * @param now as soon as no exchange is running, also while HQ is thought to be away
 */
record Telling(Runnable soon, Runnable now) {}
