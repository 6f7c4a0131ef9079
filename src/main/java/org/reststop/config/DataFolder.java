package org.reststop.config;

import java.nio.file.Path;
import java.util.Map;

/** Where a program keeps its data when nobody says otherwise. */
final class DataFolder {
    private DataFolder() {}

    /** XDG's data folder of the user, or {@code /var/lib} for a service without a home. */
    static Path of(String program, Map<String, String> env) {
        String data = env.getOrDefault("XDG_DATA_HOME", "");
        if (data.startsWith("/")) {
            return Path.of(data, "reststop", program);
        }
        String home = env.getOrDefault("HOME", "");
        return home.startsWith("/") && home.length() > 1
                ? Path.of(home, ".local", "share", "reststop", program)
                : Path.of("/var/lib/reststop", program);
    }
}
