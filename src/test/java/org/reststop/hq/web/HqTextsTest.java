package org.reststop.hq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HqTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/text");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z0-9.-]+)\"[,)]");

    @Test
    void everyTextExistsInBothLanguages() throws IOException {
        assertThat(missing("zh", "en")).as("add to hq_en.properties").isEmpty();
        assertThat(missing("en", "zh")).as("add to hq_zh.properties").isEmpty();
    }

    @Test
    void everyTextHasTheSameGapsInBothLanguages() throws IOException {
        Properties zh = read("zh");
        Properties en = read("en");
        List<String> different = new ArrayList<>();
        for (String key : zh.stringPropertyNames()) {
            if (!key.startsWith("time.") && !gaps(zh.getProperty(key)).equals(gaps(en.getProperty(key, "")))) {
                different.add(key + ": " + zh.getProperty(key) + " / " + en.getProperty(key));
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void everyTextIsReadAsItIsWritten() throws IOException {
        for (String language : List.of("zh", "en")) {
            Properties texts = read(language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as("an apostrophe in %s: write ’", key).doesNotContain("'");
                assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3, 4}))
                        .as(key)
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyTextThatPagesSayExists() throws IOException {
        Properties zh = read("zh");
        Set<String> absent = new TreeSet<>();
        for (Path root :
                List.of(Path.of("src/main/resources/web/templates"), Path.of("src/main/java/org/reststop/hq"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher said = SAID.matcher(Files.readString(file));
                    while (said.find()) {
                        if (!zh.containsKey(said.group(1))) {
                            absent.add(said.group(1) + "=   (said in " + file.getFileName() + ")");
                        }
                    }
                }
            }
        }
        assertThat(absent).as("add to hq_zh.properties and hq_en.properties").isEmpty();
    }

    /** Lines to paste into the other language's file. */
    private static List<String> missing(String from, String in) throws IOException {
        Properties there = read(from);
        Properties here = read(in);
        return there.stringPropertyNames().stream()
                .filter(key -> !here.containsKey(key))
                .sorted()
                .map(key -> key + "=" + there.getProperty(key))
                .toList();
    }

    private static Set<String> gaps(String text) {
        Set<String> gaps = new TreeSet<>();
        Matcher gap = Pattern.compile("\\{(\\d)").matcher(text);
        while (gap.find()) {
            gaps.add(gap.group(1));
        }
        return gaps;
    }

    private static Properties read(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader =
                Files.newBufferedReader(TEXTS.resolve("hq_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
