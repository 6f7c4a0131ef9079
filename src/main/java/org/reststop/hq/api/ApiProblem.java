package org.reststop.hq.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why a program's request is not done; told to it in its language. Not a failure of HQ's. */
public final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Complaint> complaints;
    private final transient Map<String, String> headers;

    /**
     * One thing that is wrong.
     *
     * @param key the end of its text's key, behind {@code problem.}
     * @param values for the gaps in the text
     */
    public record Complaint(String key, List<Object> values) {
        public Complaint {
            values = List.copyOf(values);
        }
    }

    private ApiProblem(int status, List<Complaint> complaints, Map<String, String> headers) {
        super(status + " " + complaints.stream().map(Complaint::key).toList(), null, false, false);
        this.status = status;
        this.complaints = List.copyOf(complaints);
        this.headers = Map.copyOf(headers);
    }

    /** With one thing wrong. */
    public static ApiProblem of(int status, String key, Object... values) {
        return new ApiProblem(status, List.of(new Complaint(key, List.of(values))), Map.of());
    }

    /** The same with a header. */
    public ApiProblem with(String header, String value) {
        return new ApiProblem(status, complaints, Map.of(header, value));
    }

    /** 400 to 499. */
    public int status() {
        return status;
    }

    /** At least one. */
    public List<Complaint> complaints() {
        return complaints;
    }

    /** What the answer has beside. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Gathers what is wrong with a request, so that all of it is told at once. */
    public static final class Several {
        private final List<Complaint> complaints = new ArrayList<>();

        /** One more thing that is wrong. */
        public void add(String key, Object... values) {
            complaints.add(new Complaint(key, List.of(values)));
        }

        /** @throws ApiProblem with 400 if anything is wrong */
        public void throwIfAny() {
            if (!complaints.isEmpty()) {
                throw new ApiProblem(400, complaints, Map.of());
            }
        }
    }
}
