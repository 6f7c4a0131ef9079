package org.reststop.hq.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.reststop.sync.Pins;

/**
 * A private key and the certificates that speak for it.
 *
 * @param chain the key's own certificate first
 */
record ServerKey(PrivateKey key, List<X509Certificate> chain) {
    ServerKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    String pin() {
        return Pins.of(certificate().getPublicKey());
    }

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return "ServerKey[" + pin() + "]";
    }
}
