package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.WireCodec;

/** HQ's end of a real socket. It answers as it is told: by the protocol, or in every way that a network can think of. */
final class FakeHq implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)");

    /** Answers one request; the connection is closed after it. */
    @FunctionalInterface
    interface Behaviour {
        void answer(Asked asked, OutputStream out) throws Exception;
    }

    /** One request as it came. */
    record Asked(String head, byte[] body) {
        ExchangeRequest exchange() {
            return new WireCodec().fromJson(WireCodec.gunzip(body), ExchangeRequest.class);
        }
    }

    private final AtomicInteger requests = new AtomicInteger();
    private final int port;
    private volatile Behaviour behaviour;
    private ServerSocket server;

    FakeHq(Behaviour behaviour) {
        this.behaviour = behaviour;
        this.server = open(0);
        this.port = server.getLocalPort();
    }

    private ServerSocket open(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    int requests() {
        return requests.get();
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    /** Nobody listens any more: connections are refused. */
    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens again where it did before. */
    void restart() {
        server = open(port);
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Asked asked = read(new BufferedInputStream(connection.getInputStream()));
            requests.incrementAndGet();
            behaviour.answer(asked, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (Exception e) {
            // The kiosk hung up, as it should on some of the answers.
        }
    }

    private static Asked read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head.toString().toLowerCase(Locale.ROOT));
        byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        return new Asked(head.toString(), body);
    }

    /** Writes a whole answer. */
    static void write(OutputStream out, String statusAndHeaders, byte[] body) throws IOException {
        String head =
                "HTTP/1.1 " + statusAndHeaders + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        out.write(head.getBytes(ISO_8859_1));
        out.write(body);
    }

    @Override
    public void close() {
        stop();
    }
}
