package org.reststop.hq.api;

import java.util.List;

/**
 * Something that HQ tells other systems by itself.
 *
 * @param id unique in the document
 * @param body the JSON that they get
 * @param headers what comes with it
 */
public record Hook(String id, Shape<?> body, List<String> headers) {
    public Hook {
        headers = List.copyOf(headers);
    }
}
