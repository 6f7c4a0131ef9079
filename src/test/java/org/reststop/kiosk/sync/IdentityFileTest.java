package org.reststop.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFileTest {
    private static final Identity IDENTITY =
            new Identity(new UUID(1, 2), "s3cret~", URI.create("https://hq.example/base"), "heping");

    private final Path folder;
    private final Path path;
    private final IdentityFile file;

    IdentityFileTest(@TempDir Path temp) {
        folder = temp.resolve("not-made-yet");
        path = folder.resolve("identity");
        file = new IdentityFile(path);
    }

    @Test
    void aKioskThatWasNeverEnrolledHasNone() {
        assertThat(file.load()).isEmpty();
    }

    @Test
    void whatWasSavedIsLoaded() {
        file.save(IDENTITY);

        assertThat(new IdentityFile(path).load()).contains(IDENTITY);
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        file.save(IDENTITY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void aNewOneTakesThePlaceOfTheFormerAndNothingElseIsLeft() throws IOException {
        file.save(IDENTITY);
        Files.writeString(folder.resolve("identity.new"), "left by a power cut");
        Identity next = new Identity(new UUID(3, 4), "other", IDENTITY.hq(), "xinghuali");

        file.checkWritable();
        file.save(next);

        assertThat(file.load()).contains(next);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void whatIsNoIdentityIsNamedAndNotQuoted() throws IOException {
        Files.createDirectories(folder);
        for (String text : new String[] {
            "", "{\"secret\":\"hush\"}", "hush", "{\"kiosk\":\"x\",\"secret\":\"hush\",\"hq\":\"http://h\"}", """
            {"kiosk":"00000000-0000-0001-0000-000000000002","secret":"hush","hq":"ftp://h","stationId":"heping"}"""
        }) {
            Files.writeString(path, text);

            assertThatThrownBy(file::load)
                    .as(text)
                    .isInstanceOf(IdentityException.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("enrol the kiosk again")
                    .hasMessageNotContaining("hush");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidBeforeACodeIsSpent(@TempDir Path temp) throws IOException {
        Path inTheWay = Files.writeString(temp.resolve("file"), "in the way");
        IdentityFile blocked = new IdentityFile(inTheWay.resolve("identity"));

        assertThatThrownBy(blocked::checkWritable)
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining(inTheWay.toString());
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(IDENTITY.toString()).doesNotContain("s3cret").contains("heping");
    }

    @Test
    void aSecretThatCouldSmuggleAHeaderIsNone() {
        for (String secret : new String[] {"", "a b", "a\r\nX: y", "秘密"}) {
            assertThatThrownBy(() -> new Identity(new UUID(1, 2), secret, IDENTITY.hq(), "heping"))
                    .as(secret)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
