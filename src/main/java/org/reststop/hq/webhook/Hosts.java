package org.reststop.hq.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whom deliveries may be sent to: hosts all of whose addresses are public, so that nobody makes HQ speak to the machines
 * beside it; others only if HQ's operator has allowed them by name.
 */
final class Hosts {
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_MASK = 0xC0;
    private static final int SHARED_SECOND = 64;
    private static final int UNIQUE_MASK = 0xFE;
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int BYTE = 0xFF;

    private final List<String> allowed;

    /** @param allowed hosts that are never refused, as they stand in an address */
    Hosts(List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** Why nothing is sent to a host; empty if it may be. Waits for the name to be looked up. */
    Optional<Miss> refusal(String host) {
        if (allowed.contains(host)) {
            return Optional.empty();
        }
        try {
            boolean inner = Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Hosts::isInner);
            return inner ? Optional.of(Miss.PRIVATE_ADDRESS) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(Miss.UNKNOWN_HOST);
        }
    }

    static boolean isInner(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        boolean shared = address instanceof Inet4Address
                && (first == 0 || first == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND);
        boolean uniqueLocal = !(address instanceof Inet4Address) && (first & UNIQUE_MASK) == UNIQUE_LOCAL;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || shared
                || uniqueLocal;
    }
}
