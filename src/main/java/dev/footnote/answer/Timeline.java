package dev.footnote.answer;

import dev.footnote.calendar.Period;
import java.util.List;

/**
 * What the articles report on a subject, in order of date.
 *
 * @param subject what it is about, as searched for
 * @param entries the events, the earliest first
 * @param citations the quotes, numbered from 1 in the order of the entries
 */
public record Timeline(String subject, List<Entry> entries, List<Citation> citations) {

    /** Nothing is reported. */
    public static final Timeline EMPTY = new Timeline("", List.of(), List.of());

    /** Copies the lists. */
    public Timeline {
        entries = List.copyOf(entries);
        citations = List.copyOf(citations);
    }

    /**
     * One dated event.
     *
     * @param when the day or period of the event where {@code stated}, else the day it was reported
     * @param stated whether the sentence states or implies the day, relative to its article's day; otherwise the event is
     *     known only to have been reported then
     * @param text the sentence as a reader is shown it
     * @param citations numbers of the citations that report it
     */
    public record Entry(Period when, boolean stated, String text, List<Integer> citations) {

        /** Copies the list. */
        public Entry {
            citations = List.copyOf(citations);
        }
    }
}
