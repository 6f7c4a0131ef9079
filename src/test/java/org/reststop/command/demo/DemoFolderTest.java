package org.reststop.command.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettingsFile;
import org.reststop.config.KioskSettingsFile;

/** A demo's folder holds all of it and nothing else. */
class DemoFolderTest {
    @TempDir
    Path folder;

    @Test
    void bothProgramsKeepTheirDataInItAndMeetOnTheSamePort() throws IOException {
        DemoFolder demo = new DemoFolder(folder.resolve("demo"));

        demo.prepare();

        var hq = HqSettingsFile.load(demo.hqConfig(), Map.of());
        var kiosk = KioskSettingsFile.load(demo.kioskConfig(), Map.of());
        assertThat(hq.dataFolder()).isEqualTo(demo.hqData());
        assertThat(kiosk.dataFolder()).isEqualTo(demo.kioskData());
        assertThat(kiosk.hq().getPort()).isEqualTo(hq.port()).isPositive();
        assertThat(demo.hq()).isEqualTo(kiosk.hq());
    }

    @Test
    void aSecondStartKeepsThePortBecauseTheKioskIsEnrolledThere() throws IOException {
        DemoFolder demo = new DemoFolder(folder);
        demo.prepare();
        String first = Files.readString(demo.hqConfig());

        demo.prepare();

        assertThat(Files.readString(demo.hqConfig())).isEqualTo(first);
    }

    @Test
    void clearingForgetsEverythingOfTheDemo() throws IOException {
        DemoFolder demo = new DemoFolder(folder);
        demo.prepare();
        Files.createDirectories(demo.hqData());
        Files.writeString(demo.hqData().resolve("sign-in.txt"), "admin");

        demo.clear();

        assertThat(demo.hqConfig()).doesNotExist();
        assertThat(demo.hqData()).doesNotExist();
    }

    @Test
    void aFolderWithOtherThingsIsNeitherUsedNorCleared() throws IOException {
        Path precious = Files.writeString(folder.resolve("thesis.txt"), "precious");
        DemoFolder demo = new DemoFolder(folder);

        assertThatThrownBy(demo::prepare).isInstanceOf(IOException.class).hasMessageContaining("not a demo's folder");
        assertThatThrownBy(demo::clear).isInstanceOf(IOException.class).hasMessageContaining("not a demo's folder");
        assertThat(precious).exists();
    }
}
