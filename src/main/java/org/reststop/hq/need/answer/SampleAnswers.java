package org.reststop.hq.need.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.reststop.domain.UuidV7;
import org.reststop.sync.WireCodec;

/** The ready answers of the sample community, from {@code sample/answers.json} on the class path. */
public final class SampleAnswers {
    private SampleAnswers() {}

    /** Adds them; waits for the database. */
    public static void fill(AnswerBook book, UuidV7 ids) {
        read().forEach(draft -> book.save(ids.next(), 0, draft));
    }

    static List<AnswerDraft> read() {
        try (InputStream in = SampleAnswers.class.getResourceAsStream("/sample/answers.json")) {
            if (in == null) {
                throw new IllegalStateException("the sample's answers are missing from the class path");
            }
            return List.of(new WireCodec().fromJson(in.readAllBytes(), AnswerDraft[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample's answers cannot be read", e);
        }
    }
}
