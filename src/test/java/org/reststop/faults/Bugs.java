package org.reststop.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import org.reststop.store.FeedPart;
import org.reststop.store.Inbox;
import org.reststop.store.KioskStore;
import org.reststop.store.Outbox;
import org.reststop.store.Store;
import org.reststop.store.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bugs that are planted to see the simulation find them. Each is made anew for each seed. */
final class Bugs {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bugs() {}

    /** A kiosk greets before its disk has anything. */
    static final class KioskForcesNothing extends Bug {
        @Override
        boolean kioskForces() {
            return false;
        }
    }

    /** HQ's commits stay in the disk's cache. */
    static final class HqForcesNothing extends Bug {
        @Override
        boolean hqForces() {
            return false;
        }
    }

    /** HQ answers, and commits a second later. */
    static final class HqAnswersBeforeItsCommit extends Bug {
        @Override
        Store hqStore(Store real, Timeline timeline) {
            return new LateStore(real, timeline);
        }
    }

    private record LateStore(Store real, Timeline timeline) implements Store {
        private static final class NotYet extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public <T> T write(Function<Tx, T> work) {
            if (timeline.now() == 0) {
                return real.write(work);
            }
            List<T> result = new ArrayList<>();
            try {
                real.write(tx -> {
                    result.add(work.apply(tx));
                    throw new NotYet();
                });
            } catch (NotYet e) {
                timeline.after(Duration.ofSeconds(1), () -> {
                    try {
                        real.write(work);
                    } catch (RuntimeException gone) {
                        // HQ is off by now.
                    }
                });
            }
            return result.getFirst();
        }

        @Override
        public <T> T read(Function<StatelessSession, T> work) {
            return real.read(work);
        }

        @Override
        public <T> T look(ReturningWork<T> question) {
            return real.look(question);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** HQ stores what arrives without asking whether it has it, and its tables do not mind. */
    static final class IntakeKnowsNoRepeats extends Bug {
        @Override
        DataSource hqDatabase(DataSource real) {
            try (var connection = real.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("alter table fact drop primary key");
                statement.execute("alter table check_in drop primary key");
            } catch (java.sql.SQLException e) {
                // They were dropped the first time.
            }
            return rewriting(
                    real, sql -> sql.contains(" from fact") && sql.contains("any (?)") ? sql + " and 1 = 0" : sql);
        }
    }

    /** A bug in what passes on the line. */
    private abstract static class OnTheLine extends Bug {
        @Override
        byte[] request(byte[] json) {
            if (JSON.readTree(json) instanceof ObjectNode message) {
                asked(message);
                return JSON.writeValueAsBytes(message);
            }
            return json;
        }

        @Override
        byte[] response(byte[] json) {
            if (JSON.readTree(json) instanceof ObjectNode message) {
                answered(message);
                return JSON.writeValueAsBytes(message);
            }
            return json;
        }

        void asked(ObjectNode request) {}

        void answered(ObjectNode response) {}
    }

    /** HQ says that it has the last fact of an exchange, which it has not. */
    static final class HqAcknowledgesOneTooMany extends OnTheLine {
        private final Map<String, Long> lies = new HashMap<>();
        private String incarnation = "";

        @Override
        void asked(ObjectNode request) {
            incarnation = request.path("incarnation").asString();
            if (request.path("facts") instanceof ArrayNode facts && !facts.isEmpty()) {
                lies.put(incarnation, facts.remove(facts.size() - 1).path("seq").longValue());
            }
        }

        @Override
        void answered(ObjectNode response) {
            long lie = lies.getOrDefault(incarnation, 0L);
            response.put(
                    "acknowledged", Math.max(lie, response.path("acknowledged").longValue()));
        }
    }

    /** HQ takes another fact for the one that it was sent. */
    static final class HqMixesFactsUp extends OnTheLine {
        @Override
        void asked(ObjectNode request) {
            if (request.path("facts") instanceof ArrayNode facts
                    && facts.size() > 1
                    && facts.get(1) instanceof ObjectNode second) {
                String id = second.path("id").asString();
                second.put(
                        "id",
                        UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString());
            }
        }
    }

    /** The feed's cursor passes a change by when there are several. */
    static final class FeedSkipsAChange extends OnTheLine {
        @Override
        void answered(ObjectNode response) {
            if (response.path("changes") instanceof ArrayNode changes && changes.size() > 1) {
                changes.remove(changes.size() - 2);
            }
        }
    }

    /** Kiosks never hear that a notice was withdrawn. */
    static final class WithdrawalsAreNotSent extends OnTheLine {
        @Override
        void answered(ObjectNode response) {
            if (response.path("changes") instanceof ArrayNode changes) {
                for (int i = changes.size() - 1; i >= 0; i--) {
                    if (changes.get(i).path("body").path("withdrawn").asBoolean(false)) {
                        changes.remove(i);
                    }
                }
            }
        }
    }

    /** HQ stops in front of a fact that it refuses. */
    static final class RefusedFactBlocksTheQueue extends OnTheLine {
        private final Map<String, Long> stops = new HashMap<>();
        private String incarnation = "";

        @Override
        void asked(ObjectNode request) {
            incarnation = request.path("incarnation").asString();
        }

        @Override
        void answered(ObjectNode response) {
            for (JsonNode refusal : response.path("refused")) {
                stops.merge(incarnation, refusal.path("seq").longValue() - 1, Math::min);
            }
            response.putArray("refused");
            long stop = stops.getOrDefault(incarnation, Long.MAX_VALUE);
            response.put(
                    "acknowledged", Math.min(stop, response.path("acknowledged").longValue()));
        }
    }

    /** A kiosk goes on as if HQ had not lost anything. */
    static final class KioskDoesNotRewind extends Bug {
        @Override
        KioskStore kioskStore(KioskStore real) {
            Outbox outbox = without(Outbox.class, real.outbox(), "rewind");
            return with(real, outbox, real.inbox());
        }
    }

    /** A kiosk with an old or copied disk keeps its store's old name. */
    static final class KioskKeepsItsIncarnation extends Bug {
        @Override
        KioskStore kioskStore(KioskStore real) {
            Outbox outbox = without(Outbox.class, real.outbox(), "renew");
            return with(real, outbox, real.inbox());
        }
    }

    /** A kiosk notes where it is in the feed, and then, in another transaction, what came from there. */
    static final class KioskSavesItsCursorFirst extends Bug {
        @Override
        KioskStore kioskStore(KioskStore real) {
            Inbox inbox = proxy(Inbox.class, real.inbox(), (self, method, args) -> {
                if (method.getName().equals("apply") && args.length == 1 && args[0] instanceof FeedPart part) {
                    real.inbox().apply(new FeedPart(List.of(), part.cursor(), part.more(), part.feed()));
                }
                return call(real.inbox(), method, args);
            });
            return with(real, real.outbox(), inbox);
        }
    }

    private static <T> T without(Class<T> type, T real, String name) {
        return proxy(
                type, real, (self, method, args) -> method.getName().equals(name) ? null : call(real, method, args));
    }

    private static KioskStore with(KioskStore real, Outbox outbox, Inbox inbox) {
        return proxy(KioskStore.class, real, (self, method, args) -> switch (method.getName()) {
            case "outbox" -> outbox;
            case "inbox" -> inbox;
            default -> call(real, method, args);
        });
    }

    private static <T> T proxy(Class<T> type, T real, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object real, java.lang.reflect.Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
