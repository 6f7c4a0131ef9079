package org.reststop.hq.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.reststop.config.HqSettings;
import org.reststop.hq.tls.TlsException.Kind;

/** A certificate that an authority gave: a PEM chain with its key (RFC 7468), or PKCS#12. */
final class FileCertificate implements Certificates {
    private static final int MAX_BYTES = 1 << 20;

    private final KeyRing ring;

    private FileCertificate(ServerKey key) {
        this.ring = new KeyRing(List.of(key));
    }

    static FileCertificate open(HqSettings.Tls tls, Instant now) {
        Path file = tls.certificate();
        byte[] bytes = read(file);
        boolean pem = new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
        ServerKey key = pem ? fromPem(file, bytes, tls.key()) : fromPkcs12(file, bytes, tls.password());
        if (!isPair(key)) {
            throw new TlsException(Kind.NOT_A_PAIR, tls.key(), null);
        }
        try {
            key.certificate().checkValidity(Date.from(now));
        } catch (CertificateException e) {
            throw new TlsException(Kind.NOT_TODAY, file, e);
        }
        return new FileCertificate(key);
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new TlsException(Kind.NEITHER, file, null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new TlsException(Kind.UNREADABLE, file, e);
        }
    }

    private static ServerKey fromPem(Path file, byte[] bytes, Path keyFile) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Object part : parts(file, bytes)) {
            if (part instanceof X509CertificateHolder holder) {
                try {
                    chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                } catch (CertificateException e) {
                    throw new TlsException(Kind.NO_CERTIFICATE, file, e);
                }
            }
        }
        if (chain.isEmpty()) {
            throw new TlsException(Kind.NO_CERTIFICATE, file, null);
        }
        return new ServerKey(key(keyFile), chain);
    }

    private static PrivateKey key(Path file) {
        for (Object part : parts(file, read(file))) {
            try {
                JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
                if (part instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (part instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
            } catch (PEMException e) {
                throw new TlsException(Kind.NO_KEY, file, e);
            }
        }
        throw new TlsException(Kind.NO_KEY, file, null);
    }

    private static List<Object> parts(Path file, byte[] bytes) {
        List<Object> parts = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(new String(bytes, StandardCharsets.ISO_8859_1)))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                parts.add(part);
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            throw new TlsException(Kind.NEITHER, file, e);
        }
    }

    private static ServerKey fromPkcs12(Path file, byte[] bytes, String password) {
        char[] secret = password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), secret);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, secret) instanceof PrivateKey key) {
                    return new ServerKey(
                            key,
                            Arrays.stream(store.getCertificateChain(alias))
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
            throw new TlsException(Kind.NO_KEY, file, null);
        } catch (IOException e) {
            boolean locked = e.getCause() instanceof UnrecoverableKeyException;
            throw new TlsException(locked ? Kind.PASSWORD : Kind.NEITHER, file, e);
        } catch (GeneralSecurityException e) {
            throw new TlsException(Kind.NEITHER, file, e);
        }
    }

    private static boolean isPair(ServerKey server) {
        PublicKey open = server.certificate().getPublicKey();
        String method =
                switch (open.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> open.getAlgorithm();
                };
        byte[] probe = {1, 2, 3};
        try {
            Signature signing = Signature.getInstance(method);
            signing.initSign(server.key());
            signing.update(probe);
            byte[] signature = signing.sign();
            signing.initVerify(open);
            signing.update(probe);
            return signing.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public SSLContext context() {
        return ring.context();
    }

    @Override
    public List<String> pins() {
        return List.of();
    }
}
