package org.reststop.kiosk.attract;

import java.util.function.Supplier;

/**
 * What is asked of whoever comes by, above the way to check in: people are called out. Texts are in the language in use
 * when they are asked for.
 */
public record Appeal(Supplier<String> title, Supplier<String> text) {}
