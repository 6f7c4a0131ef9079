package org.reststop.command.text;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;

/**
 * What a command finds around itself.
 *
 * @param env the process's environment
 * @param http for HQ; follows no redirects
 */
public record Surroundings(Map<String, String> env, Texts texts, Clock clock, HttpClient http) {}
