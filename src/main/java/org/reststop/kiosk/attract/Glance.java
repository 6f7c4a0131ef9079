package org.reststop.kiosk.attract;

import java.util.function.Supplier;

/**
 * What whoever comes by sees of the station itself.
 *
 * @param line in the language of the moment; perhaps empty
 * @param closed whether the station is closed now
 */
public record Glance(Supplier<String> line, boolean closed) {}
