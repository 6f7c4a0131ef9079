package org.reststop.kiosk;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This machine's name, by which staff will know the kiosk at first. */
final class HostName {
    private HostName() {}

    static String get() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "kiosk";
        }
    }
}
