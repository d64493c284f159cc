/**
 * Footnote answers questions over collections of articles and shows the sentence each answer stands on.
 *
 * <p>The rooms, lowest floor first; a room imports only from lower floors:
 *
 * <ol>
 *   <li>{@code article}: the domain's records
 *   <li>{@code ingest}: from files to prepared articles
 *   <li>{@code index}, {@code conversation}, {@code attribution}: the searchable store; what a chat remembers; which outlets a
 *       text names
 *   <li>{@code retrieve}: from a question to ranked passages
 *   <li>{@code answer}: from passages to an answer or a reasoned not-found
 *   <li>{@code ask}: the walk of a question
 *   <li>{@code console}: front ends
 *   <li>{@code app}: commands, configuration, wiring
 * </ol>
 */
@NullMarked
package dev.footnote;

import org.jspecify.annotations.NullMarked;
