package org.reststop.hq.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private static final List<String> FORGED = List.of("203.0.113.9, 198.51.100.4");

    @Test
    void nobodyIsBelievedUnlessHeIsNamed() {
        assertThat(new Proxies(List.of()).client("10.0.0.5", FORGED)).isEqualTo("10.0.0.5");
        assertThat(new Proxies(List.of("10.0.0.6")).client("10.0.0.5", FORGED)).isEqualTo("10.0.0.5");
    }

    @Test
    void aTrustedProxySaysWhomItSpeaksForAndWhatStandsBeforeThatIsNotBelieved() {
        assertThat(new Proxies(List.of("10.0.0.5")).client("10.0.0.5", FORGED)).isEqualTo("198.51.100.4");
    }

    @Test
    void throughSeveralTrustedProxiesTheFirstThatIsNoneIsTheClient() {
        Proxies proxies = new Proxies(List.of("10.0.0.0/8", "2001:db8::/33"));

        assertThat(proxies.client("10.0.0.5", List.of("6.6.6.6, 198.51.100.4, 10.1.2.3", "2001:db8:7fff::1")))
                .isEqualTo("198.51.100.4");
        assertThat(proxies.client("10.0.0.5", List.of("2001:db8:8000::1"))).isEqualTo("2001:db8:8000::1");
    }

    @Test
    void whatIsNoAddressEndsTheWay() {
        Proxies proxies = new Proxies(List.of("10.0.0.5"));

        assertThat(proxies.client("10.0.0.5", List.of("198.51.100.4, unknown"))).isEqualTo("10.0.0.5");
        assertThat(proxies.client("10.0.0.5", List.of())).isEqualTo("10.0.0.5");
        assertThat(proxies.client("10.0.0.5", List.of("' or 1=1"))).isEqualTo("10.0.0.5");
    }
}
