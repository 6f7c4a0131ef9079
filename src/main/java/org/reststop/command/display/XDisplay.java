package org.reststop.command.display;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An X display by its name.
 *
 * @param name as in DISPLAY, such as {@code :0}; may be empty or nonsense
 */
public record XDisplay(String name) {
    private static final Pattern NAME = Pattern.compile("(?:unix)?([^:/]*):(\\d{1,4})(?:\\.\\d+)?");
    private static final int FIRST_PORT = 6000;

    /** Whether an X server takes connections there; waits for the connection. */
    public boolean answers() {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        int number = Integer.parseInt(parts.group(2));
        return parts.group(1).isEmpty()
                ? connects(
                        StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)))
                : connects(StandardProtocolFamily.INET, new InetSocketAddress(parts.group(1), FIRST_PORT + number));
    }

    private static boolean connects(StandardProtocolFamily family, SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(family)) {
            return channel.connect(address);
        } catch (IOException | UnresolvedAddressException e) {
            return false;
        }
    }
}
