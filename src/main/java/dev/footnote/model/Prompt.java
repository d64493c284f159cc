package dev.footnote.model;

import java.time.Duration;

/**
 * What a language model is asked to write, and within which limits.
 *
 * @param instructions what it is to do (the system message); never holds text from articles
 * @param material what it is to do it with (the user message): the question and the fenced passages
 * @param mostTokens the most tokens it may write
 * @param within the time until its last word
 */
public record Prompt(String instructions, String material, int mostTokens, Duration within) {}
