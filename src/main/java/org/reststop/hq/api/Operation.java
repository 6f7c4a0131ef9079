package org.reststop.hq.api;

import java.util.List;
import org.reststop.hq.http.Route;

/**
 * Something that another program may ask for.
 *
 * @param path below the interface's own; may hold {@code {name}}
 * @param id unique in the document, and the end of the key of what it says there
 * @param access with which key
 * @param parameters what may be sent with it
 * @param answer of a good request
 * @param problems the statuses of bad ones
 */
public record Operation(
        Route.Method method,
        String path,
        String id,
        Access access,
        List<Parameter> parameters,
        Answer answer,
        Problems problems) {
    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** Whether a key is asked for. */
    public enum Access {
        /** Everybody may. */
        OPEN,
        /** Whoever has a key sees more. */
        KEY_IF_ANY,
        /** Only with a key. */
        KEY
    }

    /** Where a parameter stands. */
    public enum In {
        PATH,
        QUERY,
        FORM
    }

    /**
     * What may be sent.
     *
     * @param many whether it may come several times
     */
    public record Parameter(String name, In in, Type type, boolean required, boolean many) {
        /** A segment of the path. */
        public static Parameter path(String name) {
            return new Parameter(name, In.PATH, Type.Plain.TEXT, true, false);
        }

        /** A field of the query. */
        public static Parameter query(String name, Type type) {
            return new Parameter(name, In.QUERY, type, false, false);
        }

        /** A field of a form. */
        public static Parameter form(String name, Type type) {
            return new Parameter(name, In.FORM, type, false, false);
        }

        /** The same, without which nothing is done. */
        public Parameter needed() {
            return new Parameter(name, in, type, true, many);
        }

        /** The same, perhaps several times. */
        public Parameter often() {
            return new Parameter(name, in, type, required, true);
        }
    }

    /**
     * What is answered.
     *
     * @param root of the XML
     * @param type of the content
     * @param of makes it
     */
    public record Answer(String root, Type type, Content of) {}

    /** Makes an answer, on the request's thread. */
    @FunctionalInterface
    public interface Content {
        /** @throws ApiProblem if the request is not done */
        Node of(Call call);
    }

    /** The statuses of requests that are not done. */
    public record Problems(List<Integer> statuses) {
        public Problems {
            statuses = List.copyOf(statuses);
        }

        public static Problems of(Integer... statuses) {
            return new Problems(List.of(statuses));
        }
    }
}
