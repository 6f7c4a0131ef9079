package org.reststop.kiosk.input.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibimeFilesTest {
    @TempDir
    Path folder;

    @Test
    void theModelIsFoundInWhicheverProcessorsFolder() throws IOException {
        Path dictionary = Files.createFile(folder.resolve("sc.dict"));
        Path model = folder.resolve("lib/aarch64-linux-gnu/libime/zh_CN.lm");
        Files.createDirectories(model.getParent());
        Files.createFile(model);

        LibimeFiles files = LibimeFiles.find(dictionary, folder.resolve("lib"));

        assertThat(files).isEqualTo(new LibimeFiles(dictionary, model));
        assertThat(files.predictions()).hasFileName("zh_CN.lm.predict");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Path dictionary = folder.resolve("sc.dict");
        assertThatThrownBy(() -> LibimeFiles.find(dictionary, folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("sc.dict");

        Files.createFile(dictionary);
        assertThatThrownBy(() -> LibimeFiles.find(dictionary, folder)).hasMessageContaining("zh_CN.lm");
    }

    @Test
    void aModelThatIsCutShortOrNoModelIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(LibimeFiles.find().model());
        Path file = folder.resolve("zh_CN.lm");
        for (int length : new int[] {0, 100, 5_000, whole.length / 2, whole.length * 3 / 4}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> open(file)).as("%d bytes", length).isInstanceOf(IOException.class);
        }
        Files.writeString(file, "x".repeat(1_000));
        assertThatThrownBy(() -> open(file)).hasMessageContaining("no KenLM model");
    }

    @Test
    void aDictionaryThatIsCutShortOrOfAnotherFormatIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(LibimeFiles.find().dictionary());
        Path file = folder.resolve("sc.dict");
        for (int length : new int[] {0, 10, 1_000, whole.length / 2}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(file)).as("%d bytes", length).isInstanceOf(BadDataException.class);
        }
        byte[] newer = Arrays.copyOf(whole, 100);
        newer[7] = 9;
        Files.write(file, newer);
        assertThatThrownBy(() -> read(file)).hasMessageContaining("format 9");
    }

    private static void open(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            assertThat(new KenModel(file, arena)).isNotNull();
        }
    }

    private static void read(Path file) throws IOException {
        LibimeDictionary.read(file, (text, spelling, reading) -> {});
    }
}
