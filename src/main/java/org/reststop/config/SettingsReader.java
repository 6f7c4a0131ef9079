package org.reststop.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands out settings one by one, from the environment before the file, and collects every problem on the way. Whatever
 * was never asked for when {@link #finish} is called is unknown.
 */
final class SettingsReader {

    /** A value and where it was found. */
    private record Found(String place, int line, String key, String text, boolean inFile) {}

    private final String prefix;
    private final Path file;
    private final Map<String, String> env;
    private final Wording wording;
    private final Map<String, YamlFile.Entry> entries;
    private final Map<String, YamlFile.Items> lists;
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * @param prefix of the environment variables that override, such as {@code RESTSTOP_KIOSK_}
     * @param file the settings' file; empty to go by the environment and the defaults alone
     */
    SettingsReader(String prefix, Optional<Path> file, Map<String, String> env) {
        this.prefix = prefix;
        this.file = file.orElse(Path.of(""));
        this.env = Map.copyOf(env);
        this.wording = new Wording(env);
        Optional<YamlFile> yaml = file.map(path -> new YamlFile(path, wording));
        this.entries = yaml.map(YamlFile::entries).orElse(Map.of());
        this.lists = new LinkedHashMap<>(yaml.map(YamlFile::lists).orElse(Map.of()));
        yaml.map(YamlFile::problems).ifPresent(problems::addAll);
    }

    String text(String key, String fallback) {
        return find(key).map(Found::text).orElse(fallback);
    }

    boolean truth(String key, boolean fallback) {
        return parse(key, fallback, wording.say("allowed-truth"), text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    int number(String key, int fallback, int least, int most) {
        return parse(key, fallback, range(least, most), text -> Spelling.whole(text, least, most));
    }

    /** A number, or nothing where a word stands for that or it is not set. */
    OptionalInt numberOr(String word, String key, int least, int most) {
        String allowed = word + ", " + range(least, most);
        return parse(
                key,
                OptionalInt.empty(),
                allowed,
                text -> text.equals(word)
                        ? Optional.of(OptionalInt.empty())
                        : Spelling.whole(text, least, most).map(OptionalInt::of));
    }

    double decimal(String key, double fallback, double least, double most) {
        return parse(
                key,
                fallback,
                range(least, most),
                text -> text.matches("-?\\d{1,9}(\\.\\d{1,9})?")
                        ? Optional.of(Double.parseDouble(text)).filter(number -> number >= least && number <= most)
                        : Optional.empty());
    }

    Duration duration(String key, Duration fallback, Duration least, Duration most) {
        String allowed = wording.say("allowed-duration", Spelling.spell(least), Spelling.spell(most));
        return parse(key, fallback, allowed, text -> Spelling.duration(text)
                .filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0));
    }

    <E extends Enum<E>> E oneOf(String key, E fallback, Class<E> type) {
        List<E> values = List.of(type.getEnumConstants());
        String allowed = values.stream().map(Spelling::spell).collect(Collectors.joining(", "));
        return parse(key, fallback, allowed, text -> values.stream()
                .filter(value -> Spelling.spell(value).equals(text.replace('_', '-')))
                .findFirst());
    }

    /** Times of the day and week, as a list in the file or with semicolons between them in the environment. */
    List<SyncWindow> windows(String key) {
        String allowed =
                wording.say("allowed-window", Spelling.spell(SyncWindow.SHORTEST), Spelling.spell(SyncWindow.LONGEST));
        List<SyncWindow> windows = new ArrayList<>();
        for (Found found : findAll(key)) {
            SyncWindow.parse(found.text(), Spelling::duration)
                    .ifPresentOrElse(windows::add, () -> wrong(found, allowed));
        }
        return windows;
    }

    /** An http or https address with a host and no user, query or fragment. */
    URI address(String key, URI fallback) {
        return parse(key, fallback, wording.say("allowed-address"), Spelling::address);
    }

    /** An address as {@link #address(String, URI)} reads it, or nothing where it is not set or empty. */
    Optional<URI> address(String key) {
        return find(key)
                .filter(found -> !found.text().isBlank())
                .map(found -> address(key, URI.create("")))
                .filter(uri -> uri.getHost() != null);
    }

    /** Values between commas, each of which passes a pattern that {@code allowedText} explains. */
    List<String> list(String key, Pattern pattern, String allowedText) {
        return parse(key, List.of(), wording.say(allowedText), text -> {
            List<String> values = Stream.of(text.split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            return values.stream().allMatch(value -> pattern.matcher(value).matches())
                    ? Optional.of(values)
                    : Optional.empty();
        });
    }

    /** Notes that a setting is not there and another one needs it. */
    void missing(String key, String because) {
        problems.add(new SettingsProblem(file.toString(), 0, key, wording.say("missing", key, because)));
    }

    /** A path; relative ones start from the file's folder or, given by the environment, from the current one. */
    Path path(String key, Path fallback) {
        return find(key)
                .filter(found -> !found.text().isBlank())
                .map(this::path)
                .orElse(fallback);
    }

    /** A path as {@link #path(String, Path)} reads it, or nothing where it is not set or empty. */
    Optional<Path> path(String key) {
        return find(key).filter(found -> !found.text().isBlank()).map(this::path);
    }

    /** A value that passes a pattern, whose meaning {@code allowedText} in the bundle explains. */
    String matching(String key, String fallback, Pattern pattern, String allowedText) {
        return parse(key, fallback, wording.say(allowedText), text -> Optional.of(text)
                .filter(value -> pattern.matcher(value).matches()));
    }

    /** A secret, from the environment only. In the file it is a problem, which does not repeat it. */
    String secret(String key) {
        known.add(key);
        YamlFile.Entry written = entries.get(key);
        if (written != null) {
            problems.add(new SettingsProblem(
                    file.toString(), written.line(), key, wording.say("secret-in-file", key, variable(key))));
        }
        return env.getOrDefault(variable(key), "");
    }

    /** A secret that may be missing but not too short. */
    String secret(String key, int shortest) {
        String secret = secret(key);
        if (!secret.isEmpty() && secret.length() < shortest) {
            problems.add(new SettingsProblem(
                    variable(key), 0, key, wording.say("secret-too-short", variable(key), Integer.toString(shortest))));
        }
        return secret;
    }

    /** @throws SettingsException if anything was wrong or unknown */
    void finish() {
        entries.forEach(this::unknownInFile);
        lists.forEach(this::unwantedList);
        env.keySet().stream().filter(name -> name.startsWith(prefix)).sorted().forEach(this::unknownVariable);
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(SettingsProblem::place).thenComparingInt(SettingsProblem::line));
            throw new SettingsException(wording.say("title", String.valueOf(problems.size())), problems);
        }
    }

    private void unknownInFile(String key, YamlFile.Entry entry) {
        if (known.contains(key)) {
            return;
        }
        List<String> inside =
                known.stream().filter(name -> name.startsWith(key + ".")).toList();
        String what;
        if (!inside.isEmpty()) {
            what = wording.say("section-expected", key, Spelling.shown(key, entry.text()), String.join(", ", inside));
        } else if (Spelling.isSecret(key)) {
            what = wording.say("secret-unknown", key);
        } else {
            what = nearest(key, known)
                    .map(near -> wording.say("unknown-near", key, near))
                    .orElseGet(() -> wording.say("unknown", key, String.join(", ", known)));
        }
        problems.add(new SettingsProblem(file.toString(), entry.line(), key, what));
    }

    private void unwantedList(String key, YamlFile.Items items) {
        if (known.contains(key)) {
            problems.add(new SettingsProblem(file.toString(), items.line(), key, wording.say("list", key)));
        } else {
            unknownInFile(key, new YamlFile.Entry("[…]", items.line()));
        }
    }

    private static Optional<String> nearest(String key, Set<String> known) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        Stream<String> sameName = known.stream().filter(name -> name.endsWith("." + last) || name.equals(last));
        return Nearest.to(key, known).or(sameName::findFirst);
    }

    private void unknownVariable(String name) {
        List<String> variables = known.stream().map(this::variable).toList();
        if (!variables.contains(name)) {
            String what = Nearest.to(name, variables)
                    .map(near -> wording.say("variable-near", name, near))
                    .orElseGet(() -> wording.say("variable-unknown", name, String.join(", ", variables)));
            problems.add(new SettingsProblem(name, 0, "", what));
        }
    }

    private <T> T parse(String key, T fallback, String allowed, Function<String, Optional<T>> parser) {
        Optional<Found> found = find(key);
        Optional<T> value = found.map(Found::text).flatMap(parser);
        if (found.isPresent() && value.isEmpty()) {
            wrong(found.get(), allowed);
        }
        return value.orElse(fallback);
    }

    private void wrong(Found found, String allowed) {
        String what = wording.say("wrong", found.key(), Spelling.shown(found.key(), found.text()), allowed);
        problems.add(new SettingsProblem(found.place(), found.line(), found.key(), what));
    }

    /** The values of a list; a single value is a list of one, and an empty one of none. */
    private List<Found> findAll(String key) {
        YamlFile.Items items = lists.remove(key);
        Optional<Found> one = find(key);
        if (items != null && one.isEmpty()) {
            return items.values().stream()
                    .map(entry -> new Found(file.toString(), entry.line(), key, entry.text(), true))
                    .toList();
        }
        return one.stream()
                .flatMap(found -> Stream.of(found.text().split(";"))
                        .filter(text -> !text.isBlank())
                        .map(text -> new Found(found.place(), found.line(), key, text.strip(), found.inFile())))
                .toList();
    }

    private Optional<Found> find(String key) {
        known.add(key);
        String variable = variable(key);
        String override = env.get(variable);
        if (override != null) {
            return Optional.of(new Found(variable, 0, key, override, false));
        }
        return Optional.ofNullable(entries.get(key))
                .map(entry -> new Found(file.toString(), entry.line(), key, entry.text(), true));
    }

    private Path path(Found found) {
        String text = found.text();
        if (text.equals("~") || text.startsWith("~/")) {
            return Path.of(env.getOrDefault("HOME", "/"), text.substring(1)).normalize();
        }
        Path path = Path.of(text);
        return (found.inFile() ? file.toAbsolutePath().resolveSibling(path) : path.toAbsolutePath()).normalize();
    }

    private String variable(String key) {
        return prefix + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private String range(Number least, Number most) {
        return wording.say("allowed-number", Spelling.spell(least), Spelling.spell(most));
    }
}
