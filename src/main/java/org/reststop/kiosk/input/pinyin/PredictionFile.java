package org.reststop.kiosk.input.pinyin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** libime's {@code .predict} file: a trie of {@code word|next word} with how likely the second is after the first. */
final class PredictionFile implements Associations {
    private record Next(String word, double score) {}

    private final DoubleArrayTrie pairs;
    private final LanguageModel model;
    private final History history;

    /** @throws BadDataException if the file is damaged */
    PredictionFile(Path path, LanguageModel model) throws IOException {
        this.pairs = DoubleArrayTrie.read(ByteBuffer.wrap(Files.readAllBytes(path)));
        this.model = model;
        this.history = new History(model);
    }

    @Override
    public List<String> after(String left, int most) {
        int length = history.longest(left, left.length());
        if (length == 0) {
            return List.of();
        }
        Step context = history.after(left);
        List<Next> found = new ArrayList<>();
        try {
            byte[] prefix = (left.substring(left.length() - length) + "|").getBytes(StandardCharsets.UTF_8);
            pairs.visit(prefix, (key, size, value) -> {
                String word = new String(key, 0, size, StandardCharsets.UTF_8);
                found.add(new Next(word, model.score(context.before(), context.last(), model.id(word))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream()
                .filter(next -> !next.word().startsWith("<"))
                .sorted(Comparator.comparingDouble(Next::score).reversed())
                .limit(most)
                .map(Next::word)
                .toList();
    }
}
