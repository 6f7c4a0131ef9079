package org.reststop.command.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reststop.command.text.Surroundings;
import org.reststop.config.HqSettingsFile;
import org.reststop.config.KioskSettingsFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Whose store is meant. */
@SuppressWarnings("NullAway.Init")
final class SavedOptions {
    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.saved-config")
    private @Nullable Path config;

    @Option(names = "--with-identity", descriptionKey = "option.with-identity")
    private boolean withIdentity;

    /** One of the two programs. */
    static final class Which {
        @Option(names = "--kiosk", descriptionKey = "option.saved-kiosk")
        private boolean kiosk;

        @Option(names = "--hq", descriptionKey = "option.saved-hq")
        @SuppressWarnings("UnusedVariable") // it is what is left if the other is not given
        private boolean hq;
    }

    /** @throws org.reststop.config.SettingsException if the program's settings are wrong */
    Saved find(Surroundings around) {
        return which.kiosk
                ? new SavedKiosk(
                        (config == null
                                        ? KioskSettingsFile.loadUsual(around.env())
                                        : KioskSettingsFile.load(config, around.env()))
                                .dataFolder(),
                        withIdentity,
                        around)
                : new SavedHq(
                        config == null
                                ? HqSettingsFile.loadUsual(around.env())
                                : HqSettingsFile.load(config, around.env()),
                        around);
    }

    boolean withIdentity() {
        return which.kiosk && withIdentity;
    }
}
