package org.reststop.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything that HQ's operator may set.
 *
 * @param dataFolder where the embedded database, the operator's token and the logs are; made if missing
 * @param host the address to listen on
 * @param port 0 to 65535; 0 takes a free one
 * @param database where the rows are
 * @param logFormat how log lines are written
 * @param network how HQ is reached
 * @param operatorToken what the operator's programs prove themselves with, the same for every node; empty for one that
 *     this node makes for itself; only ever from the environment, never from the file
 * @param upkeep what it does by itself
 * @param attachments where photos and recordings are
 * @param notices who publishes them, and which authorities' alerts become some
 */
public record HqSettings(
        Path dataFolder,
        String host,
        int port,
        Database database,
        LogFormat logFormat,
        Network network,
        String operatorToken,
        Upkeep upkeep,
        Attachments attachments,
        Notices notices) {
    /** The fewest characters of an operator's token. */
    public static final int SHORTEST_TOKEN = 32;

    /** Plain HTTP, reached where it listens, with a token of its own. */
    public HqSettings(Path dataFolder, String host, int port, Database database, LogFormat logFormat) {
        this(dataFolder, host, port, database, logFormat, Network.PLAIN, "");
    }

    /** Kiosks come as they like, and nothing is saved by night. */
    public HqSettings(
            Path dataFolder,
            String host,
            int port,
            Database database,
            LogFormat logFormat,
            Network network,
            String operatorToken) {
        this(dataFolder, host, port, database, logFormat, network, operatorToken, Upkeep.NONE);
    }

    /** Attachments in the data folder. */
    public HqSettings(
            Path dataFolder,
            String host,
            int port,
            Database database,
            LogFormat logFormat,
            Network network,
            String operatorToken,
            Upkeep upkeep) {
        this(
                dataFolder,
                host,
                port,
                database,
                logFormat,
                network,
                operatorToken,
                upkeep,
                new Attachments(Optional.empty(), Attachments.USUAL_MB),
                Notices.USUAL);
    }

    /** Who publishes a notice. */
    public enum Approval {
        /** Whoever may write one. */
        NONE,
        /** The secretary and administrators, what others have written and they themselves. */
        SECRETARY,
        /** The secretary and administrators, but nobody what she has written herself. */
        TWO_PEOPLE
    }

    /** @param alerts where messages of the Common Alerting Protocol come from */
    public record Notices(Approval approval, Alerts alerts) {
        /** Whoever may write publishes, and no alerts come. */
        public static final Notices USUAL = new Notices(Approval.NONE, Alerts.NONE);
    }

    /**
     * @param folder that is looked into; empty for none
     * @param feeds http or https addresses of an alert or of an index of alerts
     * @param every how often the feeds are asked, 10 s to 1 h
     */
    public record Alerts(Optional<Path> folder, List<URI> feeds, Duration every) {
        /** How often feeds are asked unless an operator says otherwise. */
        public static final Duration USUAL = Duration.ofMinutes(1);

        /** None. */
        public static final Alerts NONE = new Alerts(Optional.empty(), List.of(), USUAL);

        public Alerts {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * @param folder of the contents; empty for one in the data folder. Nodes that share a database must share it
     * @param kioskMb the most that is held of one kiosk, 16 to 1,000,000 million bytes
     */
    public record Attachments(Optional<Path> folder, int kioskMb) {
        /** Some ten thousand voice memos, or two thousand photos. */
        public static final int USUAL_MB = 2_000;
    }

    /** Where the contents of attachments lie. */
    public Path contentFolder() {
        return attachments.folder().orElse(dataFolder.resolve("attachments"));
    }

    @Override
    public String toString() {
        return "HqSettings[" + dataFolder + ", " + host + ":" + port + ", " + database + ", " + network + "]";
    }

    /**
     * @param leastInterval how seldom kiosks shall come, 0 to 1 h; zero for as often as they like
     * @param nightlyBackup whether an embedded database is saved every night
     * @param leastTravel within which nobody gets from one station to another, 0 to 1 h; zero to flag nobody for that
     */
    public record Upkeep(Duration leastInterval, boolean nightlyBackup, Duration leastTravel) {
        private static final Duration USUAL_TRAVEL = Duration.ofMinutes(5);

        /** Kiosks come as they like, and nothing is saved. */
        public static final Upkeep NONE = new Upkeep(Duration.ZERO, false);

        /** Five minutes from one station to another. */
        public Upkeep(Duration leastInterval, boolean nightlyBackup) {
            this(leastInterval, nightlyBackup, USUAL_TRAVEL);
        }
    }

    /** One JSON object a line for machines, or text for people. */
    public enum LogFormat {
        JSON,
        TEXT
    }

    /**
     * @param publicAddress the base address that kiosks and browsers use; empty if it is where HQ listens
     * @param trustedProxies addresses, or networks such as 10.0.0.0/8, whose X-Forwarded-For is believed
     * @param innerReceivers hosts that webhooks may be sent to though their addresses are not public
     */
    public record Network(
            Tls tls, Optional<URI> publicAddress, List<String> trustedProxies, List<String> innerReceivers) {
        /** Plain HTTP, reached where it listens. */
        public static final Network PLAIN = new Network(Tls.OFF, Optional.empty(), List.of());

        public Network {
            trustedProxies = List.copyOf(trustedProxies);
            innerReceivers = List.copyOf(innerReceivers);
        }

        /** Webhooks go to public addresses only. */
        public Network(Tls tls, Optional<URI> publicAddress, List<String> trustedProxies) {
            this(tls, publicAddress, trustedProxies, List.of());
        }
    }

    /** By which certificate HQ is known. */
    public enum TlsMode {
        /** None: plain HTTP, on this machine only or behind a proxy that speaks HTTPS. */
        OFF,
        /** One that HQ makes for itself; kiosks know it by its key. */
        OWN,
        /** One from a file. */
        FILE
    }

    /**
     * @param certificate a PEM chain or PKCS#12; of interest in mode FILE only
     * @param key the PEM file of the private key, which may be the same
     * @param password of PKCS#12; only ever from the environment, never from the file
     */
    public record Tls(TlsMode mode, Path certificate, Path key, String password) {
        /** Plain HTTP. */
        public static final Tls OFF = new Tls(TlsMode.OFF, Path.of(""), Path.of(""), "");

        /** HQ's own certificate. */
        public static final Tls OWN = new Tls(TlsMode.OWN, Path.of(""), Path.of(""), "");

        @Override
        public String toString() {
            return "Tls[" + mode + ", " + certificate + ", " + key + "]";
        }
    }

    /**
     * @param jdbcUrl empty for H2 embedded in the data folder, else {@code jdbc:postgresql://host:port/name}, or
     *     {@code jdbc:postgresql://one,other/name?targetServerType=primary} if a standby may take over
     * @param user the database's user
     * @param password only ever from the environment, never from the file
     */
    public record Database(String jdbcUrl, String user, String password) {
        @Override
        public String toString() {
            return "Database[" + jdbcUrl + ", " + user + "]";
        }
    }
}
