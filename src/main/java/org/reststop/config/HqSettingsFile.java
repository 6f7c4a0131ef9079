package org.reststop.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reststop.config.HqSettings.Alerts;
import org.reststop.config.HqSettings.Approval;
import org.reststop.config.HqSettings.Attachments;
import org.reststop.config.HqSettings.Database;
import org.reststop.config.HqSettings.LogFormat;
import org.reststop.config.HqSettings.Network;
import org.reststop.config.HqSettings.Notices;
import org.reststop.config.HqSettings.Tls;
import org.reststop.config.HqSettings.TlsMode;
import org.reststop.config.HqSettings.Upkeep;

/** Reads HQ's settings: the environment ({@code RESTSTOP_HQ_…}) before the file before the defaults. */
public final class HqSettingsFile {
    /** Where the file is unless another is named, from the project's folder. */
    public static final Path USUAL = Path.of("kiosk-config", "hq.yaml");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");
    private static final Pattern JDBC_URL =
            Pattern.compile("|jdbc:postgresql://(?!.*(?i:password))[^\\s@/]+/[^\\s@?]+(\\?[^\\s@]*)?");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");
    private static final Pattern PROXY = Pattern.compile("[0-9A-Fa-f.:]{2,45}(/\\d{1,3})?");

    private static final Pattern FEED =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~!$&'()*+;=:@%/?-]*)?");

    private HqSettingsFile() {}

    /**
     * Reads a file that was asked for by name.
     *
     * @param env the process's environment
     * @throws SettingsException with every problem; also if there is no such file
     */
    public static HqSettings load(Path file, Map<String, String> env) {
        return read(new SettingsReader("RESTSTOP_HQ_", Optional.of(file), env), env);
    }

    /**
     * Reads the file at its {@link #USUAL} place; without one, the environment and the defaults decide.
     *
     * @param env the process's environment, whose RESTSTOP_HOME is the project's folder; else it is the current one
     * @throws SettingsException with every problem
     */
    public static HqSettings loadUsual(Map<String, String> env) {
        Optional<Path> file = Optional.of(
                        Path.of(env.getOrDefault("RESTSTOP_HOME", "")).resolve(USUAL))
                .filter(Files::exists);
        return read(new SettingsReader("RESTSTOP_HQ_", file, env), env);
    }

    private static HqSettings read(SettingsReader in, Map<String, String> env) {
        String host = in.matching("host", "127.0.0.1", HOST, "allowed-host");
        HqSettings settings = new HqSettings(
                in.path("data-folder", DataFolder.of("hq", env)),
                host,
                in.number("port", 8080, 0, 65_535),
                new Database(
                        in.matching("database.url", "", JDBC_URL, "allowed-jdbc-url"),
                        in.text("database.user", "reststop"),
                        in.secret("database.password")),
                in.oneOf("log-format", LogFormat.TEXT, LogFormat.class),
                new Network(
                        tls(in, host),
                        in.address("public-address"),
                        in.list("trusted-proxies", PROXY, "allowed-proxies"),
                        in.list("webhooks.inner-receivers", HOST, "allowed-receivers")),
                in.secret("operator-token", HqSettings.SHORTEST_TOKEN),
                new Upkeep(
                        in.duration("kiosks.least-interval", Duration.ZERO, Duration.ZERO, Duration.ofHours(1)),
                        in.truth("backup.nightly", true),
                        in.duration("badges.least-travel", Duration.ofMinutes(5), Duration.ZERO, Duration.ofHours(1))),
                new Attachments(
                        in.path("attachments.folder"),
                        in.number("attachments.kiosk-mb", Attachments.USUAL_MB, 16, 1_000_000)),
                new Notices(in.oneOf("notices.approval", Approval.NONE, Approval.class), alerts(in)));
        in.finish();
        return settings;
    }

    private static Alerts alerts(SettingsReader in) {
        return new Alerts(
                in.path("alerts.folder"),
                in.list("alerts.feeds", FEED, "allowed-feeds").stream()
                        .map(URI::create)
                        .toList(),
                in.duration("alerts.every", Alerts.USUAL, Duration.ofSeconds(10), Duration.ofHours(1)));
    }

    /** What leaves this machine is encrypted unless the operator says that a proxy does that. */
    private static Tls tls(SettingsReader in, String host) {
        TlsMode usual = LOOPBACK.matcher(host).matches() ? TlsMode.OFF : TlsMode.OWN;
        TlsMode mode = in.oneOf("tls.mode", usual, TlsMode.class);
        Path certificate = in.path("tls.certificate", Path.of(""));
        if (mode == TlsMode.FILE && certificate.toString().isEmpty()) {
            in.missing("tls.certificate", "tls.mode: file");
        }
        return new Tls(mode, certificate, in.path("tls.key", certificate), in.secret("tls.password"));
    }
}
