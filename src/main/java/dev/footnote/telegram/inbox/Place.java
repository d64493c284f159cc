package dev.footnote.telegram.inbox;

/**
 * Where an open update stands.
 *
 * @param seq its place in the order of arrival
 * @param lane what has to be kept in order
 */
public record Place(long seq, String lane) {}
