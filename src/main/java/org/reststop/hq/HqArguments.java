package org.reststop.hq;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * HQ's command line.
 *
 * @param config the file of settings, or empty for the usual one
 * @param sample whether an empty database is filled with the sample community
 */
record HqArguments(Optional<Path> config, boolean sample) {
    static final String USAGE = "HqMain [--config FILE] [--sample]";

    /** Empty if the arguments are not {@link #USAGE}. */
    static Optional<HqArguments> parse(List<String> arguments) {
        Optional<Path> config = Optional.empty();
        boolean sample = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--sample")) {
                sample = true;
            } else if (argument.equals("--config") && rest.hasNext()) {
                config = Optional.of(Path.of(rest.next()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new HqArguments(config, sample));
    }
}
