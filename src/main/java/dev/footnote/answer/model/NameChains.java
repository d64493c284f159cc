package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names of a sentence as they stand around its verbs: one after the other, joined by "and". */
final class NameChains {

    /** Before a name these tell where or when, not who or whom. */
    private static final List<String> PLACES =
            List.of("in", "at", "on", "during", "since", "near", "off", "across", "outside");

    /** "The agency and the carmaker Volda" are two. */
    private static final Pattern JOINED = Pattern.compile(
            "(?:,|\\s|and|or|&)+|\\s*(?:,|and|or|&)[\\s,]*(?:and\\s)?(?:the\\s|an?\\s)(?:(?!which|who|that)\\p{Ll}+\\s){0,2}");

    private final Reading reading;
    private final List<TypedSpan> names;
    private final int saidBehind;

    NameChains(Reading reading, PhrasingWords lists) {
        this.reading = reading;
        this.names = AtomsCheck.names(reading);
        this.saidBehind = Attribution.opening(reading, lists);
    }

    /** All of them, in order. */
    List<TypedSpan> all() {
        return names;
    }

    /** The names right before a verb; of "Moss of Vantara" both, for either may be meant. */
    List<List<String>> before(Reading.Word verb) {
        List<List<String>> left = new ArrayList<>();
        boolean skipped = false;
        for (int i = names.size() - 1; i >= 0; i--) {
            TypedSpan name = names.get(i);
            if (name.span().end() > verb.span().start() || aside(name.span(), verb.span())) {
                continue;
            }
            if (placed(tokenAt(name.span().start()))) {
                skipped = true;
            } else if (skipped && verbBetween(name, verb)) {
                return left;
            } else {
                left.addAll(chainBack(i));
                if (!owns(name) && !joined(tokenAt(name.span().start()))) {
                    return left;
                }
            }
        }
        return left;
    }

    /** A name in a clause that is over before the verb, or who says it all. */
    private boolean aside(Span name, Span verb) {
        return RelativeClauses.over(name, verb, reading) || name.end() <= saidBehind && saidBehind <= verb.start();
    }

    /** The first token from one on that begins a name which no preposition of place opens; -1 where a verb comes first. */
    int first(int from) {
        for (int i = from; i < reading.tokens().size(); i++) {
            if (!at(i).isEmpty()
                    && !placed(i)
                    && (i == from || at(i - 1).isEmpty() || !at(i - 1).equals(at(i)))) {
                return i;
            }
            if (reading.tokens().get(i).is("VERB")
                    || reading.tokens().get(i).text().equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** The names from a token on, as far as they are joined by "and". */
    List<List<String>> chain(int token) {
        List<List<String>> chain = new ArrayList<>();
        for (int i = 0; token >= 0 && i < names.size(); i++) {
            boolean first =
                    names.get(i).span().contains(reading.tokens().get(token).span());
            String between = chain.isEmpty()
                    ? ""
                    : reading.text()
                            .substring(
                                    names.get(i - 1).span().end(),
                                    names.get(i).span().start());
            boolean next = !chain.isEmpty()
                    && (JOINED.matcher(between).matches() || owns(names.get(i - 1)) && between.length() < 30);
            if (first || next) {
                chain.add(words(names.get(i)));
            } else if (!chain.isEmpty()) {
                break;
            }
        }
        return chain;
    }

    /** The names that hold a token. */
    List<List<String>> at(int token) {
        if (token < 0 || token >= reading.tokens().size()) {
            return List.of();
        }
        return names.stream()
                .filter(name -> name.span().overlaps(reading.tokens().get(token).span()))
                .map(name -> words(name))
                .toList();
    }

    private boolean verbBetween(TypedSpan name, Reading.Word verb) {
        return reading.tokens().stream()
                .anyMatch(token -> token.is("VERB")
                        && token.span().start() >= name.span().end()
                        && token.span().end() <= verb.span().start());
    }

    private boolean owns(TypedSpan name) {
        String after = reading.text().substring(name.span().end());
        return name.span().of(reading.text()).matches(".*['’]s?$") || after.startsWith("'s") || after.startsWith("’s");
    }

    /** "In Burkina Faso", "at the University of Tarn". */
    private boolean placed(int token) {
        int before = token - 1;
        if (before >= 0 && reading.tokens().get(before).is("DET")) {
            before--;
        }
        return before >= 0 && PLACES.contains(reading.tokens().get(before).lower());
    }

    private boolean joined(int token) {
        int before = token - 1;
        if (before >= 0 && reading.tokens().get(before).is("DET", "ADJ", "NOUN")) {
            before--;
        }
        return before >= 0 && reading.tokens().get(before).is("ADP");
    }

    private List<List<String>> chainBack(int last) {
        List<List<String>> chain = new ArrayList<>(List.of(words(names.get(last))));
        for (int i = last; i > 0; i--) {
            String between = reading.text()
                    .substring(
                            names.get(i - 1).span().end(), names.get(i).span().start());
            if (!JOINED.matcher(between).matches()) {
                break;
            }
            chain.add(words(names.get(i - 1)));
        }
        return chain;
    }

    private int tokenAt(int offset) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (reading.tokens().get(i).span().start() >= offset) {
                return i;
            }
        }
        return reading.tokens().size() - 1;
    }

    /** Whether a name stands only behind prepositions, so that it tells of another noun: "the operator of the Karst dam". */
    boolean onlyTells(List<String> name) {
        return onlyBehind(name, "(?!by$).*");
    }

    /** Whether a name stands only behind prepositions that a pattern matches. */
    boolean onlyBehind(List<String> name, String prepositions) {
        List<TypedSpan> same =
                names.stream().filter(other -> Names.same(name, words(other))).toList();
        return !same.isEmpty()
                && same.stream().allMatch(other -> {
                    int before = tokenAt(other.span().start()) - 1;
                    while (before >= 0 && reading.tokens().get(before).is("DET", "ADJ", "NOUN")) {
                        before--;
                    }
                    return before >= 0
                            && reading.tokens().get(before).is("ADP")
                            && reading.tokens().get(before).lower().matches(prepositions);
                });
    }

    /** "Yui Mori of Japan" is called Yui Mori; the Bank of England keeps its whole name. */
    private List<String> words(TypedSpan name) {
        List<String> words = Names.words(name.span().of(reading.text()));
        int of = words.indexOf("of");
        return of >= 2 ? words.subList(0, of) : words;
    }
}
