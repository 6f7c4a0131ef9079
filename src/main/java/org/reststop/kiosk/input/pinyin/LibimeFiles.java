package org.reststop.kiosk.input.pinyin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of Debian's packages libime-data and libime-data-language-model are.
 *
 * @param dictionary words with their pinyin
 * @param model how likely words follow one another; beside it the predictions, named so with {@code .predict} behind
 */
public record LibimeFiles(Path dictionary, Path model) {
    /** Where packages put what depends on the processor, in a folder for each kind of it. */
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private static final Path SHARED = Path.of("/usr/share/libime/sc.dict");

    /**
     * Looks where the packages put them.
     *
     * @throws NoSuchFileException naming the first that is missing
     */
    public static LibimeFiles find() throws IOException {
        return find(SHARED, LIBRARIES);
    }

    static LibimeFiles find(Path dictionary, Path libraries) throws IOException {
        if (!Files.isReadable(dictionary)) {
            throw new NoSuchFileException(dictionary.toString());
        }
        List<Path> models;
        try (Stream<Path> folders = Files.list(libraries)) {
            models = Stream.concat(Stream.of(libraries), folders.sorted())
                    .map(folder -> folder.resolve("libime/zh_CN.lm"))
                    .filter(Files::isReadable)
                    .toList();
        }
        if (models.isEmpty()) {
            throw new NoSuchFileException(libraries.resolve("*/libime/zh_CN.lm").toString());
        }
        return new LibimeFiles(dictionary, models.getFirst());
    }

    Path predictions() {
        return model.resolveSibling(model.getFileName() + ".predict");
    }
}
