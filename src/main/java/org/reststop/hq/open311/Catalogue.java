package org.reststop.hq.open311;

import java.util.List;
import org.reststop.hq.api.Operation;
import org.reststop.hq.api.Operation.Access;
import org.reststop.hq.api.Operation.Answer;
import org.reststop.hq.api.Operation.Parameter;
import org.reststop.hq.api.Operation.Problems;
import org.reststop.hq.api.Type;
import org.reststop.hq.http.Route.Method;

/** What everybody may ask for: where the interface is and what it takes. */
record Catalogue(Discovery discovery, Services services) {
    static final Parameter JURISDICTION = Parameter.query("jurisdiction_id", Type.Plain.TEXT);

    List<Operation> operations() {
        return List.of(discovery("", "discover"), discovery("/discovery", "discovery"), list(), definition());
    }

    private Operation discovery(String path, String id) {
        return new Operation(
                Method.GET,
                path,
                id,
                Access.OPEN,
                List.of(),
                new Answer("discovery", new Type.Of(Discovery.SHAPE), discovery::tell),
                Problems.of());
    }

    private Operation list() {
        return new Operation(
                Method.GET,
                "/services",
                "services",
                Access.OPEN,
                List.of(JURISDICTION),
                new Answer("services", several("service", new Type.Of(Services.SERVICE)), services::list),
                Problems.of(404));
    }

    private Operation definition() {
        return new Operation(
                Method.GET,
                "/services/{service_code}",
                "service",
                Access.OPEN,
                List.of(Parameter.path("service_code"), JURISDICTION),
                new Answer("service_definition", new Type.Of(Services.DEFINITION), services::definition),
                Problems.of(404));
    }

    static Type several(String element, Type item) {
        return new Type.Several(element, item);
    }
}
