package org.reststop.hq;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.reststop.config.HqSettings;

/** By which names and addresses HQ may be asked for. */
final class HqNames {
    private static final Set<String> ANY = Set.of("", "0.0.0.0", "::");

    private HqNames() {}

    /** For HQ's own certificate: all that might lead here. */
    static Set<String> all(HqSettings settings) {
        Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1"));
        settings.network().publicAddress().map(URI::getHost).map(HqNames::bare).ifPresent(names::add);
        if (ANY.contains(settings.host())) {
            names.addAll(addresses());
            try {
                names.add(InetAddress.getLocalHost().getHostName());
            } catch (UnknownHostException e) {
                // A machine without a name of its own is asked for by its addresses.
                names.add("localhost");
            }
        } else {
            names.add(settings.host());
        }
        return names;
    }

    /** Where others reach a server that listens at {@code listening}: on every address, by the first that is no loopback. */
    static URI outward(HqSettings settings, URI listening) {
        if (settings.network().publicAddress().isPresent()) {
            return withoutSlash(settings.network().publicAddress().get());
        }
        if (!ANY.contains(settings.host())) {
            return listening;
        }
        String host = addresses().stream()
                .filter(address -> !address.contains(":"))
                .findFirst()
                .orElse("127.0.0.1");
        return URI.create(listening.getScheme() + "://" + host + ":" + listening.getPort());
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }

    private static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
