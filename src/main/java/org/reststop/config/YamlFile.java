package org.reststop.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file of nested sections, flattened to paths such as {@code screen.fullscreen}, each with its line. */
final class YamlFile {
    /**
     * @param text the value as it is written, without quotes
     * @param line from 1
     */
    record Entry(String text, int line) {}

    /**
     * @param line of the key
     */
    record Items(List<Entry> values, int line) {}

    private final Path file;
    private final Wording wording;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Items> lists = new LinkedHashMap<>();
    private final Map<String, Integer> linesOfKeys = new LinkedHashMap<>();
    private final List<SettingsProblem> problems = new ArrayList<>();

    YamlFile(Path file, Wording wording) {
        this.file = file;
        this.wording = wording;
        read();
    }

    /** The values that are set, by path, in the file's order; a key without a value counts as not set. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** The lists of plain values, by path, in the file's order. */
    Map<String, Items> lists() {
        return lists;
    }

    /** What makes the file unreadable as sections and values; the entries hold all that could be read. */
    List<SettingsProblem> problems() {
        return problems;
    }

    private void read() {
        try {
            // No aliases to sections: with them a short file unfolds without end.
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setMaxAliasesForCollections(0)
                    .build();
            int documents = 0;
            for (Node root : new Compose(settings).composeAllFromString(Files.readString(file))) {
                documents++;
                if (documents > 1) {
                    problem(line(root), "", "one-document");
                } else if (root instanceof MappingNode mapping) {
                    addAll("", mapping);
                } else if (!isNothing(root)) {
                    problem(line(root), "", "not-sections");
                }
            }
        } catch (CharacterCodingException e) {
            problem(0, "", "not-utf8");
        } catch (IOException e) {
            problem(
                    0,
                    "",
                    Files.exists(file) ? "cannot-read" : "no-file",
                    e.getClass().getSimpleName());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            boolean tab = e.getProblem().contains("\\t");
            problem(line, "", tab ? "tab" : "not-yaml", e.getProblem());
        } catch (YamlEngineException e) {
            problem(0, "", "not-yaml", String.valueOf(e.getMessage()));
        }
    }

    private void addAll(String prefix, MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problem(line(tuple.getKeyNode()), "", "not-a-key");
                continue;
            }
            String path = prefix + name.getValue();
            Integer earlier = linesOfKeys.putIfAbsent(path, line(name));
            if (earlier != null) {
                problem(line(name), path, "twice", path, earlier.toString());
                continue;
            }
            switch (tuple.getValueNode()) {
                case MappingNode section -> addAll(path + ".", section);
                case ScalarNode value when isNothing(value) -> {}
                case ScalarNode value -> entries.put(path, new Entry(value.getValue(), line(value)));
                case SequenceNode list -> addList(path, line(name), list);
                default -> problem(line(name), path, "not-yaml", "?");
            }
        }
    }

    private void addList(String path, int line, SequenceNode list) {
        List<Entry> values = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof ScalarNode value && !isNothing(value)) {
                values.add(new Entry(value.getValue(), line(value)));
            } else {
                problem(line(item), path, "list-item", path);
            }
        }
        lists.put(path, new Items(values, line));
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private void problem(int line, String key, String message, Object... values) {
        problems.add(new SettingsProblem(file.toString(), line, key, wording.say(message, values)));
    }
}
