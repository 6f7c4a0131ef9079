package org.reststop.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.jar.Manifest;
import org.h2.engine.Constants;
import org.hibernate.Version;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Texts;
import org.reststop.sync.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what runs here, for a report to whoever helps. */
@Command(name = "version")
@SuppressWarnings("NullAway.Init")
final class VersionCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Texts texts;

    VersionCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String unknown = texts.say("version.unknown");
        Manifest manifest = manifest();
        String version = manifest.getMainAttributes().getValue("Implementation-Version");
        String commit = manifest.getMainAttributes().getValue("Reststop-Commit");
        line(out, "reststop-kiosk", version == null ? unknown : version);
        line(out, "git", commit == null || commit.isEmpty() ? unknown : commit);
        line(out, texts.say("version.protocol"), String.valueOf(Protocol.VERSION));
        line(out, "JDK", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        line(out, "JavaFX", property("/javafx.properties", "javafx.version", unknown));
        line(out, "H2", Constants.FULL_VERSION);
        line(out, "Hibernate", Version.getVersionString());
        line(out, texts.say("version.system"), System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return 0;
    }

    private static void line(PrintWriter out, String name, String value) {
        out.println(name + "\t" + value);
    }

    /** The manifest of the jar that this class is in; empty when it is not in a jar. */
    private static Manifest manifest() {
        String home = Objects.requireNonNull(VersionCommand.class.getResource("VersionCommand.class"))
                .toString();
        int inside = home.indexOf("!/");
        if (inside < 0) {
            return new Manifest();
        }
        try (InputStream in = java.net
                .URI
                .create(home.substring(0, inside) + "!/META-INF/MANIFEST.MF")
                .toURL()
                .openStream()) {
            return new Manifest(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String resource, String key, String fallback) throws IOException {
        try (InputStream in = VersionCommand.class.getResourceAsStream(resource)) {
            if (in == null) {
                return fallback;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(key, fallback);
        }
    }
}
