package org.reststop.hq.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Answers handshakes with the first of its keys, which may change while the server runs. Safe for any thread. */
final class KeyRing extends X509ExtendedKeyManager {
    private volatile List<ServerKey> keys;

    KeyRing(List<ServerKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** New handshakes meet the first of these; the others are known, for handshakes that are under way. */
    void use(List<ServerKey> others) {
        keys = List.copyOf(others);
    }

    List<ServerKey> keys() {
        return keys;
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {this}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            @Nullable String type, Principal @Nullable [] issuers, SSLEngine engine) {
        return alias(type);
    }

    @Override
    public @Nullable String chooseServerAlias(
            @Nullable String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return alias(type);
    }

    private @Nullable String alias(@Nullable String type) {
        ServerKey first = keys.getFirst();
        String algorithm = first.key().getAlgorithm();
        boolean fits = algorithm.equals(type) || "RSA".equals(algorithm) && "RSASSA-PSS".equals(type);
        return fits ? first.pin() : null;
    }

    private @Nullable ServerKey find(@Nullable String alias) {
        return keys.stream().filter(key -> key.pin().equals(alias)).findFirst().orElse(null);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(@Nullable String alias) {
        ServerKey key = find(alias);
        return key == null ? null : key.chain().toArray(new X509Certificate[0]);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(@Nullable String alias) {
        ServerKey key = find(alias);
        return key == null ? null : key.key();
    }

    @Override
    public String @Nullable [] getServerAliases(@Nullable String type, Principal @Nullable [] issuers) {
        String alias = alias(type);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public String @Nullable [] getClientAliases(@Nullable String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String @Nullable [] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
