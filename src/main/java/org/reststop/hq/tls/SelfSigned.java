package org.reststop.hq.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes P-256 keys and the certificates that HQ signs for itself (RFC 5280). */
final class SelfSigned {
    /** A clock that is a little behind must not refuse a new certificate. */
    private static final Duration EARLIER = Duration.ofDays(1);

    private static final Duration LIFE = Duration.ofDays(3650);
    private static final Duration RENEW_BEFORE_END = Duration.ofDays(60);

    private final SecureRandom random;

    SelfSigned(SecureRandom random) {
        this.random = random;
    }

    /** @param names host names and addresses by which HQ is asked for */
    ServerKey newKey(Collection<String> names, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new ServerKey(pair.getPrivate(), List.of(sign(pair, names, now)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** The same key with a certificate that has these names and years to run; as it is if that is so already. */
    ServerKey upToDate(ServerKey key, Collection<String> names, Instant now) {
        X509Certificate certificate = key.certificate();
        boolean fresh = now.isBefore(certificate.getNotAfter().toInstant().minus(RENEW_BEFORE_END));
        if (fresh && namesOf(certificate).containsAll(names)) {
            return key;
        }
        return new ServerKey(key.key(), List.of(sign(new KeyPair(certificate.getPublicKey(), key.key()), names, now)));
    }

    private X509Certificate sign(KeyPair pair, Collection<String> names, Instant now) {
        X500Name self = new X500Name("CN=reststop HQ");
        var builder = new JcaX509v3CertificateBuilder(
                self,
                new BigInteger(120, random).setBit(119),
                Date.from(now.minus(EARLIER)),
                Date.from(now.plus(LIFE)),
                self,
                pair.getPublic());
        GeneralName[] alternatives = names.stream().map(SelfSigned::name).toArray(GeneralName[]::new);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate for " + names + " cannot be made", e);
        }
    }

    private static GeneralName name(String name) {
        boolean address = name.contains(":") || name.matches("[0-9.]+");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    private static Set<String> namesOf(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream()
                            .map(name -> String.valueOf(name.get(1)))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (CertificateParsingException e) {
            return Set.of();
        }
    }
}
