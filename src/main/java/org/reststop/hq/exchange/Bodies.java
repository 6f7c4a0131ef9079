package org.reststop.hq.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Request;
import org.reststop.sync.Protocol;

/** Reads bodies that may be compressed. */
final class Bodies {
    private Bodies() {}

    /** @throws Refusal with 413 if it unpacks to more than {@link Protocol#MAX_BODY}, 400 if it does not unpack */
    static byte[] read(Request request) {
        byte[] body = request.body();
        boolean packed = request.header("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (!packed) {
            return body;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = gzip.readNBytes(Protocol.MAX_BODY + 1);
            if (plain.length > Protocol.MAX_BODY) {
                throw new Refusal(413, "body-too-large", "at most " + Protocol.MAX_BODY + " bytes unpacked");
            }
            return plain;
        } catch (IOException e) {
            throw new Refusal(400, "body-cut-short", "the body is not whole gzip");
        }
    }
}
