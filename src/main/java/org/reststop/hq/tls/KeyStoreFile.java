package org.reststop.hq.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reststop.store.disk.PrivateFile;

/** HQ's own keys on disk: one PKCS#12 file, so that a change of keys is one rename. */
final class KeyStoreFile {
    private static final List<String> ALIASES = List.of("current", "next");

    /** PKCS#12 wants one; what protects the file is that only HQ's user may read it. */
    private static final char[] PASSWORD = "reststop".toCharArray();

    private final Path file;

    KeyStoreFile(Path file) {
        this.file = file;
    }

    /**
     * The current key and the next, or nothing if there is no file.
     *
     * @throws TlsException if the file is there and is not what {@link #save} wrote
     */
    List<ServerKey> load() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD);
            List<ServerKey> keys = new ArrayList<>();
            for (String alias : ALIASES) {
                Certificate[] chain = store.getCertificateChain(alias);
                if (chain == null || !(store.getKey(alias, PASSWORD) instanceof PrivateKey key)) {
                    throw new TlsException(TlsException.Kind.NO_KEY, file, null);
                }
                keys.add(new ServerKey(
                        key,
                        Arrays.stream(chain).map(X509Certificate.class::cast).toList()));
            }
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsException(TlsException.Kind.UNREADABLE, file, e);
        }
    }

    /** Writes the keys' pins beside the file, for the operator's commands on this machine. */
    void tell(List<String> pins) {
        try {
            PrivateFile.replace(
                    file.resolveSibling("pins"), String.join("\n", pins).getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the pins of HQ's keys cannot be written beside " + file, e);
        }
    }

    /** @throws UncheckedIOException if the disk refuses; the former keys are then whole */
    void save(List<ServerKey> keys) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            for (int i = 0; i < ALIASES.size(); i++) {
                ServerKey key = keys.get(i);
                store.setKeyEntry(
                        ALIASES.get(i), key.key(), PASSWORD, key.chain().toArray(new Certificate[0]));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD);
            PrivateFile.replace(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("HQ's keys cannot be written to " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PKCS#12", e);
        }
    }
}
