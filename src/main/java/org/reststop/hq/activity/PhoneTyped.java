package org.reststop.hq.activity;

/** What somebody has typed who asks for a place on a phone. */
public record PhoneTyped(String name, String phone) {}
