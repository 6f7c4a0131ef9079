package org.reststop.hq.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * HQ's HTTP server. Each request runs on a virtual thread of its own. {@code /assets/} is served from the class path;
 * all else is the features' routes.
 */
public final class HttpDoor implements AutoCloseable {
    private static final String ASSETS = "/assets/";

    private final Javalin javalin;
    private final String host;
    private final String scheme;
    private final List<Route> routes;

    /**
     * Where to listen and how to part.
     *
     * @param host a name or address of this machine
     * @param port 0 to 65535; 0 takes a free one
     * @param patience how long a stop waits for requests in flight
     * @param tls HTTPS by these keys; empty for plain HTTP
     * @param proxies addresses or networks of proxies whose X-Forwarded-For is believed
     */
    public record Settings(String host, int port, Duration patience, Optional<SSLContext> tls, List<String> proxies) {
        /** Plain HTTP without a proxy. */
        public Settings(String host, int port, Duration patience) {
            this(host, port, patience, Optional.empty(), List.of());
        }
    }

    private HttpDoor(Javalin javalin, Settings settings, List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.javalin = javalin;
        this.host = settings.host();
        this.scheme = settings.tls().isPresent() ? "https" : "http";
    }

    /**
     * Opens the door; when this returns, it answers.
     *
     * @throws PortTakenException if the address cannot be listened on
     */
    public static HttpDoor open(
            Settings settings, List<Route> routes, JsonReplies json, ErrorPages errors, MeterRegistry meters) {
        Answering answering = new Answering(json, errors, meters, new Proxies(settings.proxies()));
        Assets assets = new Assets();
        Javalin javalin = Javalin.create(config -> {
            server(config, settings);
            for (Route route : routes) {
                config.routes.addEndpoint(new Endpoint(
                        method(route.method()), route.path(), context -> answering.answer(route, context)));
            }
            config.routes.get(ASSETS + "<name>", context -> answering.answer(asset(assets), context));
            config.routes.error(404, context -> answering.answerUnknown(context));
        });
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new PortTakenException(settings.host(), settings.port(), e);
        }
        return new HttpDoor(javalin, settings, routes);
    }

    private static HandlerType method(Route.Method method) {
        return switch (method) {
            case GET -> HandlerType.GET;
            case HEAD -> HandlerType.HEAD;
            case POST -> HandlerType.POST;
            case PATCH -> HandlerType.PATCH;
        };
    }

    private static Route asset(Assets assets) {
        return Route.get(ASSETS + "<name>", request -> assets.find(request.segment("name"), request)
                .orElseThrow(() -> new Refusal(404, "not-found", "there is no such asset")));
    }

    private static void server(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(HttpDoor::tellLittle);
        settings.tls()
                .ifPresent(tls -> config.jetty.addConnector((server, http) -> encrypted(server, http, tls, settings)));
        config.jetty.modifyServer(server -> stopGently(server, settings.patience()));
    }

    private static ServerConnector encrypted(Server server, HttpConfiguration http, SSLContext tls, Settings settings) {
        HttpConfiguration https = new HttpConfiguration(http);
        // Kiosks know HQ by its key and may ask for it by whatever name leads to it.
        https.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setSslContext(tls);
        keys.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        ServerConnector connector = new ServerConnector(server, keys, new HttpConnectionFactory(https));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    private static void tellLittle(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static void stopGently(Server server, Duration patience) {
        server.setHandler(new GracefulHandler());
        server.setStopTimeout(patience.toMillis());
    }

    /** Every address that is answered, beside the assets. */
    public List<Route> routes() {
        return routes;
    }

    /** The port listened on. */
    public int port() {
        return javalin.port();
    }

    /** The base address, such as {@code http://127.0.0.1:8080}. A wildcard host is given as loopback. */
    public String address() {
        String name = host.isEmpty() || host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return scheme + "://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port();
    }

    /** Takes no more requests, waits for those in flight as long as its patience lasts, and closes. */
    @Override
    public void close() {
        closeIdle();
        javalin.stop();
    }

    /** Jetty waits a second for clients that ask nothing more. */
    private void closeIdle() {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            for (EndPoint client : connector.getConnectedEndPoints()) {
                Connection connection = client.getConnection() instanceof SslConnection tls
                        ? tls.getSslEndPoint().getConnection()
                        : client.getConnection();
                if (connection != null && connection.getMessagesIn() == connection.getMessagesOut()) {
                    client.close();
                }
            }
        }
    }
}
