package dev.footnote.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request the server received.
 *
 * @param number from 0
 * @param method in its proper spelling
 * @param parameters what it asks
 */
public record FakeRequest(int number, String method, JsonNode parameters) {}
