package dev.footnote.answer;

import dev.footnote.answer.span.ClauseValues;
import dev.footnote.index.Words;
import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes sentences out of what was found that give a value of an agreement with somebody else: "How long does the contract with
 * Brandt run?" where the articles tell of contracts with several, and only how long the one with Oro runs. A sentence stays that
 * names the party asked about, leans on one that does, or is of an article on that party alone.
 */
final class OtherParty {

    private static final String AGREEMENT =
            "(?:contract|deal|agreement|pact|accord|arrangement|partnership|alliance)s?";
    private static final String NAME = "(?<name>\\p{Lu}[\\p{L}\\p{N}&]*)";
    private static final Pattern WITH = Pattern.compile(
            "\\b" + AGREEMENT + "\\s+(?:worth\\s+\\S+\\s+(?:\\p{L}+illion\\s+)?)?with\\s+(?:the\\s+)?" + NAME);
    private static final Pattern OWNER =
            Pattern.compile(NAME + "['’]s?\\s+(?:[\\p{L}\\p{N}$€£-]+\\s+){0,3}" + AGREEMENT + "\\b");

    /** "with Oro, Tamsen and Olund" asks of them together. */
    private static final Pattern SEVERAL = Pattern.compile("^[^,?]{0,30}(?:,|\\s+and)\\s+(?:the\\s+)?\\p{Lu}");

    /** "Amazon Web Services (AWS)". */
    private static final Pattern SHORT_FORM = Pattern.compile(
            "(?<full>\\p{Lu}[\\p{L}\\p{N}&]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}&]*)+)\\s+\\((?<short>\\p{Lu}{2,})\\)");

    /** Values of which each agreement has its own. */
    private static final Set<AnswerType> VALUES = EnumSet.of(
            AnswerType.PERIOD,
            AnswerType.PRICE,
            AnswerType.AMOUNT,
            AnswerType.COUNT,
            AnswerType.DATE,
            AnswerType.SHARE);

    private final AskedValues values;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> others;

    private OtherParty(String party, Retrieval found) {
        values = new AskedValues(found.query());
        asked.add(party);
        texts(found).flatMap(text -> SHORT_FORM.matcher(text).results()).forEach(this::alias);
        Set<String> owners = names(OWNER, found);
        others = names(WITH, found).stream()
                .filter(name -> !owners.contains(name) && !asked.contains(name))
                .collect(Collectors.toSet());
    }

    private void alias(MatchResult form) {
        String shortForm = form.group("short");
        List<String> full = List.of(form.group("full").split("\\s+"));
        if (asked.contains(shortForm) || asked.contains(full.getFirst())) {
            asked.add(shortForm);
            asked.add(full.getFirst());
        }
    }

    static Retrieval leftOut(Retrieval found) {
        String question = found.query().text();
        Matcher with = WITH.matcher(question);
        if (!with.find()
                || SEVERAL.matcher(question.substring(with.end())).find()
                || !VALUES.contains(AnswerType.of(question))) {
            return found;
        }
        OtherParty party = new OtherParty(with.group("name"), found);
        if (party.others.isEmpty()) {
            return found;
        }
        List<RankedSentence> kept =
                found.sentences().stream().filter(party::asked).toList();
        return found.withSentences(kept.stream().anyMatch(party::hasValue) ? kept : List.of());
    }

    /** A length of time is no date, though a date may tell how long something goes on. */
    private boolean hasValue(RankedSentence sentence) {
        return values.in(sentence).stream()
                .anyMatch(value -> values.type() != AnswerType.PERIOD || value.kind() == TypedSpan.Kind.DURATION);
    }

    private boolean asked(RankedSentence sentence) {
        List<String> around = PassageContext.of(sentence).toList();
        if (values.goToOthers(sentence, asked::contains) || givesOthers(sentence)) {
            return false;
        }
        boolean before =
                Openings.points(sentence.text()) && around.stream().skip(1).anyMatch(text -> has(text, asked));
        return before
                || has(sentence.text(), asked)
                || has(around.getFirst(), asked) && !has(around.getFirst(), others) && !has(sentence.text(), others);
    }

    /** "A seven-year contract worth $38 billion with AWS" gives nothing of another's, though the sentence goes on to that. */
    private boolean givesOthers(RankedSentence sentence) {
        boolean another = WITH.matcher(sentence.text()).results().anyMatch(with -> others.contains(with.group("name")));
        ClauseValues clauses = new ClauseValues(sentence.text());
        return another
                && values.in(sentence).stream().noneMatch(value -> asked.stream()
                        .flatMap(name -> Words.of(name).stream())
                        .anyMatch(word -> clauses.beside(value, word.stem())));
    }

    private static boolean has(String text, Set<String> names) {
        return names.stream().anyMatch(name -> Pattern.compile("(?U)\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .find());
    }

    private static Set<String> names(Pattern pattern, Retrieval found) {
        return texts(found)
                .flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.group("name"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(Retrieval found) {
        return found.sentences().stream()
                .flatMap(sentence ->
                        Stream.of(sentence.text(), sentence.article().title()));
    }
}
