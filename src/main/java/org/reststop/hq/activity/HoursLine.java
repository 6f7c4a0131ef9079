package org.reststop.hq.activity;

/**
 * Somebody's month as the page of volunteers' hours shows it.
 *
 * @param name masked
 * @param hours as they are written
 */
public record HoursLine(String name, String company, int times, String hours) {}
