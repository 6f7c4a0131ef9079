package org.reststop.hq.open311;

import java.time.Duration;
import java.util.Optional;
import org.reststop.hq.api.ApiProblem;
import org.reststop.hq.api.Call;

/** Who asks. A key comes as the field {@code api_key}, or as bearer. */
final class Door {
    private static final int RETRY_SECONDS = 600;

    private final ApiKeys keys;

    Door(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * The key of whoever asks, if they have one.
     *
     * @throws ApiProblem with 403 if it is wrong, 429 if there were too many wrong ones
     */
    Optional<ApiKey> guest(Call call) {
        Optional<String> token = call.one("api_key").or(() -> call.request().bearer());
        return token.map(text -> check(call, text));
    }

    /**
     * The key of whoever brings something.
     *
     * @throws ApiProblem with 403 if it is missing, wrong or may not, 429 if it has brought too much
     */
    ApiKey bringer(Call call) {
        ApiKey key = guest(call).orElseThrow(() -> ApiProblem.of(403, "key-missing"));
        if (keys.isSpent(key)) {
            throw ApiProblem.of(429, "key-spent", key.perHour()).with("Retry-After", Integer.toString(RETRY_SECONDS));
        }
        return key;
    }

    private ApiKey check(Call call, String token) {
        String client = call.request().client();
        Optional<Duration> pause = keys.pause(client);
        if (pause.isPresent()) {
            throw ApiProblem.of(429, "too-many-wrong-keys")
                    .with("Retry-After", Long.toString(pause.get().toSeconds() + 1));
        }
        return keys.find(token, client).orElseThrow(() -> ApiProblem.of(403, "key-wrong"));
    }
}
