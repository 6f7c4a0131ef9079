package org.reststop.hq.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.HqSettings;
import org.reststop.config.HqSettings.TlsMode;
import org.reststop.hq.tls.TlsException.Kind;

class FileCertificateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Path folder;
    private final ServerKey key = new SelfSigned(new SecureRandom()).newKey(Set.of("hq.example.org"), NOW);

    FileCertificateTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String pem(String type, byte[] bytes) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes) + "\n-----END " + type
                + "-----\n";
    }

    private String certificate() throws Exception {
        return pem("CERTIFICATE", key.certificate().getEncoded());
    }

    private String privateKey() {
        return pem("PRIVATE KEY", key.key().getEncoded());
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path pkcs12(String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password.toCharArray());
        store.setKeyEntry("hq", key.key(), password.toCharArray(), new Certificate[] {key.certificate()});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return Files.write(folder.resolve("hq.p12"), bytes.toByteArray());
    }

    private static void open(Path certificate, Path key, String password, Instant now) {
        FileCertificate opened =
                FileCertificate.open(new HqSettings.Tls(TlsMode.FILE, certificate, key, password), now);
        assertThat(opened.context()).isNotNull();
        assertThat(opened.pins()).isEmpty();
    }

    private static void assertRefused(Kind kind, Path named, Path certificate, Path key, String password) {
        assertThatThrownBy(() -> open(certificate, key, password, NOW))
                .isInstanceOfSatisfying(TlsException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(kind);
                    assertThat(refused.file()).isEqualTo(named.toString());
                });
    }

    @Test
    void pemInOneFileOrTwoAndPkcs12AreRead() throws Exception {
        Path both = file("both.pem", privateKey() + certificate());
        Path chain = file("chain.pem", certificate() + certificate());

        open(both, both, "", NOW);
        open(chain, file("key.pem", privateKey()), "", NOW);
        Path store = pkcs12("hunter2");
        open(store, store, "hunter2", NOW);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("nowhere.pem");

        assertRefused(Kind.UNREADABLE, nowhere, nowhere, nowhere, "");
    }

    @Test
    void whatIsNeitherPemNorPkcs12IsSaidToBeNeither() throws Exception {
        Path word = file("word.doc", "Dear Sir");
        Path broken = file("broken.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        assertRefused(Kind.NEITHER, word, word, word, "");
        assertRefused(Kind.NEITHER, broken, broken, broken, "");
    }

    @Test
    void theHalfThatIsMissingIsNamed() throws Exception {
        Path onlyKey = file("key.pem", privateKey());
        Path onlyCertificate = file("certificate.pem", certificate());

        assertRefused(Kind.NO_CERTIFICATE, onlyKey, onlyKey, onlyKey, "");
        assertRefused(Kind.NO_KEY, onlyCertificate, onlyCertificate, onlyCertificate, "");
    }

    @Test
    void anotherKeyIsNoPair() throws Exception {
        ServerKey other = new SelfSigned(new SecureRandom()).newKey(Set.of("hq"), NOW);
        Path key = file("other.pem", pem("PRIVATE KEY", other.key().getEncoded()));

        assertRefused(Kind.NOT_A_PAIR, key, file("hq.pem", certificate()), key, "");
    }

    @Test
    void aWrongPasswordIsSaidToBeWrong() throws Exception {
        Path store = pkcs12("hunter2");

        assertRefused(Kind.PASSWORD, store, store, store, "hunter3");
        assertRefused(Kind.PASSWORD, store, store, store, "");
    }

    @Test
    void aCertificateWhoseDaysAreOverIsRefusedAtTheStart() throws Exception {
        Path both = file("both.pem", privateKey() + certificate());

        assertThatThrownBy(() -> open(both, both, "", NOW.plus(Duration.ofDays(4000))))
                .isInstanceOfSatisfying(TlsException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.NOT_TODAY));
    }
}
