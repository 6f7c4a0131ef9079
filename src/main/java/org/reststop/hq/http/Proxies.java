package org.reststop.hq.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The proxies whose word on whom they speak for is believed. {@code X-Forwarded-For} is read from its end: each proxy
 * adds whom it was asked by, so the last address that is no proxy's is the client, and what stands before it anybody may
 * have written.
 */
final class Proxies {
    private final List<Network> networks;

    /** @param networks IP addresses, or networks such as 10.0.0.0/8; what is neither is nobody */
    Proxies(List<String> networks) {
        this.networks =
                networks.stream().flatMap(text -> Network.parse(text).stream()).toList();
    }

    private record Network(byte[] address, int bits) {
        static Optional<Network> parse(String text) {
            int slash = text.indexOf('/');
            return Proxies.literal(slash < 0 ? text : text.substring(0, slash)).map(address -> {
                int all = address.length * 8;
                return new Network(
                        address, slash < 0 ? all : Math.min(all, Integer.parseInt(text.substring(slash + 1))));
            });
        }

        boolean has(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = bits % 8;
            int mask = 0xff << (8 - rest);
            return Arrays.equals(address, 0, whole, other, 0, whole)
                    && (rest == 0 || (address[whole] & mask) == (other[whole] & mask));
        }
    }

    /** Who asks, given who is connected and what he says of others. */
    String client(String peer, List<String> forwardedFor) {
        if (!trusts(peer)) {
            return peer;
        }
        List<String> way = new ArrayList<>();
        forwardedFor.forEach(
                header -> Arrays.stream(header.split(",")).map(String::strip).forEach(way::add));
        String client = peer;
        for (String hop : way.reversed()) {
            if (literal(hop).isEmpty()) {
                break;
            }
            client = hop;
            if (!trusts(hop)) {
                break;
            }
        }
        return client;
    }

    boolean trusts(String peer) {
        return !networks.isEmpty()
                && literal(peer)
                        .filter(address -> networks.stream().anyMatch(network -> network.has(address)))
                        .isPresent();
    }

    private static Optional<byte[]> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
