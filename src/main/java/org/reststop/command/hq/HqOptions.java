package org.reststop.command.hq;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.Texts;
import org.reststop.config.HqSettings;
import org.reststop.config.HqSettingsFile;
import org.reststop.sync.Pins;
import picocli.CommandLine.Option;

/** Where HQ is and how the operator proves himself: by options, or as HQ on this machine has written it down. */
public final class HqOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Option(names = "--hq", paramLabel = "URL", descriptionKey = "option.hq")
    private @Nullable URI hq;

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "option.token-file")
    private @Nullable Path tokenFile;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.hq-config")
    private @Nullable Path config;

    /**
     * Finds HQ.
     *
     * @throws CommandFailure if it is not told where HQ is, or there is no token
     * @throws org.reststop.config.SettingsException if HQ's settings are needed and wrong
     */
    public OperatorApi connect(HttpClient http, Texts texts, Map<String, String> env) {
        Path data =
                hq != null && tokenFile != null ? Path.of("") : settings(env).dataFolder();
        URI address = hq != null ? hq : address(data.resolve("address"), texts);
        Path token = tokenFile != null ? tokenFile : data.resolve("operator-token");
        return new OperatorApi(
                hq != null ? http : trusting(http, address, data), address, read(token, texts, "hq.no-token"));
    }

    /** An HQ on this machine that has its own certificate is known by what it has written down of it. */
    private static HttpClient trusting(HttpClient usual, URI address, Path data) {
        Path pins = data.resolve("tls").resolve("pins");
        if (!"https".equals(address.getScheme()) || !Files.exists(pins)) {
            return usual;
        }
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .sslContext(Pins.trusting(Files.readAllLines(pins)))
                    .build();
        } catch (IOException e) {
            return usual;
        }
    }

    /** The HQ that runs on this machine with these settings, or empty if none does. */
    public static Optional<OperatorApi> running(HqSettings settings, HttpClient http) {
        try {
            Path data = settings.dataFolder();
            URI address = URI.create(Files.readString(data.resolve("address")).strip());
            String shared = settings.operatorToken();
            String token = shared.isEmpty()
                    ? Files.readString(data.resolve("operator-token")).strip()
                    : shared;
            HttpClient client = trusting(http, address, data);
            boolean answers = new HqHealth(client, address, PATIENCE).ask().well();
            return answers ? Optional.of(new OperatorApi(client, address, token)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private HqSettings settings(Map<String, String> env) {
        return config == null ? HqSettingsFile.loadUsual(env) : HqSettingsFile.load(config, env);
    }

    private static URI address(Path file, Texts texts) {
        return URI.create(read(file, texts, "hq.not-running"));
    }

    private static String read(Path file, Texts texts, String complaint) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailure(texts.say(complaint, file));
        }
    }
}
