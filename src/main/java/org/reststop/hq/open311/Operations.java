package org.reststop.hq.open311;

import java.util.List;
import java.util.stream.Stream;
import org.reststop.hq.api.Operation;

/** Everything that may be asked for. */
record Operations(Catalogue catalogue, Requests requests, UpdateExchange updates) {
    List<Operation> all() {
        return Stream.of(catalogue.operations(), requests.operations(), updates.operations())
                .flatMap(List::stream)
                .toList();
    }
}
