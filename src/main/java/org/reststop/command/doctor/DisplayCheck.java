package org.reststop.command.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reststop.command.text.Texts;

/**
 * Whether an X display answers and the libraries of a JavaFX window load.
 *
 * @param display what the environment's DISPLAY says; empty for none
 * @param loads whether the system's loader finds a library
 */
record DisplayCheck(String display, Predicate<String> loads, Texts texts) implements Check.Look {
    private static final List<String> LIBRARIES =
            List.of("libgtk-3.so.0", "libXtst.so.6", "libGL.so.1", "libXxf86vm.so.1");
    private static final Pattern NAME = Pattern.compile("(?:unix)?([^:/]*):(\\d{1,5})(?:\\.\\d+)?");
    private static final int FIRST_PORT = 6000;

    @Override
    public Finding find() {
        List<String> missing =
                LIBRARIES.stream().filter(library -> !loads.test(library)).toList();
        if (!missing.isEmpty()) {
            return new Finding.Bad(
                    texts.say("doctor.display.libraries", String.join(", ", missing)),
                    texts.say("doctor.display.libraries.advice"));
        }
        if (display.isEmpty()) {
            return new Finding.Bad(texts.say("doctor.display.none"), texts.say("doctor.display.none.advice"));
        }
        return answers()
                ? new Finding.Good(display)
                : new Finding.Bad(
                        texts.say("doctor.display.silent", display), texts.say("doctor.display.silent.advice"));
    }

    private boolean answers() {
        Matcher name = NAME.matcher(display);
        if (!name.matches()) {
            return false;
        }
        int number = Integer.parseInt(name.group(2));
        if (name.group(1).isEmpty()) {
            return connects(
                    StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)));
        }
        return connects(StandardProtocolFamily.INET, new InetSocketAddress(name.group(1), FIRST_PORT + number));
    }

    private static boolean connects(StandardProtocolFamily family, SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(family)) {
            return channel.connect(address);
        } catch (IOException | java.nio.channels.UnresolvedAddressException e) {
            return false;
        }
    }
}
