package dev.footnote.answer.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The markers of a line of a draft, in the many ways models write them, and the line without them.
 *
 * @param text the line without markers
 * @param marks each marker's numbers and where it stood in {@code text}
 */
record Markers(String text, List<Mark> marks) {

    private static final String WORD = "(?:passages?|sources?|articles?|documents?|refs?\\.?|no\\.|#|\\^)?\\s*";
    private static final String NUMBERS = "\\^?\\d{1,3}(?:\\s*(?:[,;&–-]|and)\\s*(?:passages?\\s*)?\\^?\\d{1,3})*";
    private static final Pattern MARK = Pattern.compile("(?i)\\s*(?:<sup>\\s*\\[?(?<sup>" + NUMBERS + ")]?\\s*</sup>"
            + "|\\[\\s*" + WORD + "(?<square>" + NUMBERS + ")(?:\\s*[:,]\\s*[^\\]\\d][^\\]]*)?\\s*](?:\\([^)]*\\))?"
            + "|【\\s*" + WORD + "(?<lenticular>" + NUMBERS + ")(?:[†:][^】]*)?\\s*】"
            + "|\\(\\s*(?:passages?|sources?|articles?|documents?)\\s*(?<named>" + NUMBERS + ")\\s*\\)"
            + "|\\((?<round>\\d{1,2}(?:\\s*,\\s*\\d{1,2})*)\\)(?=\\s*(?:[.!?,;]|\\(|\\[|$))"
            + "|(?<=[\\p{L}.,!?\"”’\\d])(?<raised>[⁰¹²³⁴-⁹]+))");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\s*[–-]\\s*\\^?(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int LONGEST_RANGE = 20;

    /** One marker: the numbers it gives, and the offset in the text without markers where it stood. */
    record Mark(List<Integer> numbers, int at) {}

    /** Finds the markers of a line; bare numbers in parentheses count only up to the number of passages. */
    static Markers in(String line, int passages) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher found = MARK.matcher(line);
        int at = 0;
        while (found.find()) {
            String round = found.group("round");
            List<Integer> numbers = numbers(found);
            if (round != null && numbers.stream().anyMatch(number -> number > passages)) {
                continue;
            }
            text.append(line, at, found.start());
            marks.add(new Mark(numbers, text.length()));
            at = found.end();
        }
        text.append(line, at, line.length());
        return new Markers(text.toString(), marks);
    }

    /** The numbers that words such as "According to passages 2 and 3," name. */
    static List<Integer> named(String words, int passages) {
        return NUMBER.matcher(words)
                .results()
                .map(number -> number.group())
                .filter(number -> number.length() <= 2)
                .map(Integer::valueOf)
                .filter(number -> number <= passages)
                .toList();
    }

    /** All numbers, in order, each once. */
    List<Integer> all() {
        return distinct(marks);
    }

    /** The numbers of those markers that stand after an offset and up to another; with the first, those at the very start. */
    List<Integer> within(int from, int to, boolean first) {
        return distinct(marks.stream()
                .filter(mark -> (mark.at() > from || (first && mark.at() == from)) && mark.at() <= to)
                .toList());
    }

    private static List<Integer> distinct(List<Mark> marks) {
        Set<Integer> numbers = new LinkedHashSet<>();
        marks.stream().sorted(Comparator.comparingInt(Mark::at)).forEach(mark -> numbers.addAll(mark.numbers()));
        return List.copyOf(numbers);
    }

    private static List<Integer> numbers(Matcher found) {
        String raised = found.group("raised");
        String written = raised == null
                ? found.group()
                : raised.chars()
                        .mapToObj(digit -> Integer.toString(RAISED.indexOf(digit)))
                        .collect(java.util.stream.Collectors.joining());
        Set<Integer> numbers = new LinkedHashSet<>();
        Matcher range = RANGE.matcher(written);
        while (range.find()) {
            int low = Integer.parseInt(range.group(1));
            int high = Integer.parseInt(range.group(2));
            if (low <= high && high - low <= LONGEST_RANGE) {
                IntStream.rangeClosed(low, high).forEach(numbers::add);
            }
        }
        String bare = found.group("square") != null ? found.group("square") : written;
        NUMBER.matcher(bare)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .forEach(numbers::add);
        return List.copyOf(numbers);
    }
}
