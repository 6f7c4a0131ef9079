package org.reststop.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What had to be put right when a kiosk's store was opened. No acknowledged fact was lost.
 *
 * @param setAside where the damaged database was moved to, empty if the database itself was well
 * @param facts how many facts came back from the journal
 * @param renewed whether the store's contents have a new incarnation; after damage all of HQ's documents come again
 */
public record Recovery(Optional<Path> setAside, int facts, boolean renewed) {}
