package org.reststop.hq;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import org.reststop.config.HqSettings;
import org.reststop.domain.UuidV7;
import org.reststop.hq.http.JsonReplies;
import org.reststop.sync.WireCodec;

/** What HQ's features are made with, and knows nothing of them. */
record Means(
        HqSettings settings,
        Clock clock,
        SecureRandom random,
        UuidV7 ids,
        WireCodec codec,
        JsonReplies json,
        PrometheusMeterRegistry meters) {}
