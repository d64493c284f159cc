package dev.footnote.answer.model;

import dev.footnote.answer.Citation;
import dev.footnote.answer.Names;
import dev.footnote.answer.Restatement;
import dev.footnote.answer.span.Token;
import dev.footnote.retrieve.TypedSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, dates, names and quotations occur in what is cited; numbers, dates and quotations in the sentence that says it,
 * names there too, unless it leans on them ("the company", "it").
 */
final class AtomsCheck {

    /** "Farmers' League": the quotes' names are compared without the mark of a plural that owns. */
    private static final Pattern PLURAL_OWNER = Pattern.compile("(?<=\\p{Lu}\\p{L}{1,30})s['’](?=\\s\\p{Lu})");

    private static final Pattern OPENING_DATE =
            Pattern.compile("(?:In|On|Since|From|By|Until|After|Before) (?:\\d|(?:early |late |mid-)?\\p{Lu})");

    private final PhrasingWords lists;
    private final Map<String, Restatement.Said> said = new HashMap<>();
    private final Map<List<Citation>, Restatement> quoted = new HashMap<>();

    AtomsCheck(PhrasingWords lists) {
        this.lists = lists;
    }

    /** What is wrong; null where it holds. It is looked at before the words are paired, which takes longer. */
    Verdict.@Nullable Reason fault(Reading claim, Ground ground) {
        Verdict.Reason anywhere = reason(lack(ground.quotes(), claim.text()));
        if (anywhere != null || ground.context().isEmpty()) {
            return anywhere;
        }
        if (lack(ground.mainQuote(), claim.text()) == Restatement.Lack.QUOTATION) {
            return Verdict.Reason.QUOTATION;
        }
        for (TypedSpan atom : claim.atoms()) {
            String written = atom.span().of(claim.text());
            Restatement.Lack lack = lack(ground.mainQuote(), "– " + written);
            boolean named = atom.kind() == TypedSpan.Kind.NAME
                    && (leans(ground.reading()) || titled(written, ground) || shortened(written, ground.reading()));
            if (lack != null && !named) {
                return reason(lack);
            }
        }
        return null;
    }

    private Restatement.@Nullable Lack lack(List<Citation> quotes, String sentence) {
        String compared = ClockTimes.without(
                lowered(PLURAL_OWNER.matcher(sentence).replaceAll("")),
                quotes.stream().map(Citation::quote).collect(Collectors.toSet()));
        return quoted.computeIfAbsent(quotes, Restatement::of).lacks(said.computeIfAbsent(compared, Restatement::said));
    }

    /** "In May, the museum will reopen" for "in May": the capital only opens the sentence. */
    private static String lowered(String sentence) {
        return OPENING_DATE.matcher(sentence).lookingAt()
                ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
                : sentence;
    }

    /** "Output rose": of whom the article's title speaks. */
    private static boolean titled(String name, Ground ground) {
        return ground.given().article().title().contains(name.replaceAll("['’]s?$", ""));
    }

    private boolean leans(Reading reading) {
        return reading.everything().stream().anyMatch(word -> leaning(word, reading));
    }

    /** What stands between quotation marks leans on what its speaker said, and a title before a name on nothing. */
    private boolean leaning(Reading.Word word, Reading reading) {
        return lists.has("leaning", word.lower())
                && !word.is("SCONJ")
                && !titles(word.index() + 1, reading)
                && !quoted(word, reading);
    }

    /** "Chief executive Moorfield". */
    private boolean titles(int next, Reading reading) {
        List<Token> tokens = reading.tokens();
        int at = next;
        while (at < tokens.size()
                && tokens.get(at).is("NOUN", "ADJ")
                && lists.has("leaning", tokens.get(at).lower())) {
            at++;
        }
        return reading.tokens().get(next - 1).is("NOUN", "ADJ")
                && at < tokens.size()
                && tokens.get(at).is("PROPN");
    }

    private static boolean quoted(Reading.Word word, Reading reading) {
        long marks = reading.text()
                .substring(0, word.span().start())
                .chars()
                .filter(c -> c == '"' || c == '“' || c == '”')
                .count();
        return marks % 2 == 1;
    }

    /** What somebody or something is called by whom a sentence leans on what was named: "minister", "company". */
    List<String> nouns(Reading reading) {
        return reading.everything().stream()
                .filter(word -> word.is("NOUN") && leaning(word, reading))
                .map(Reading.Word::lower)
                .toList();
    }

    private static Verdict.@Nullable Reason reason(Restatement.@Nullable Lack lack) {
        if (lack == null) {
            return null;
        }
        return switch (lack) {
            case NUMBER -> Verdict.Reason.NUMBER;
            case DATE -> Verdict.Reason.DATE;
            case NAME -> Verdict.Reason.NAME;
            case QUOTATION -> Verdict.Reason.QUOTATION;
        };
    }

    /** Whether a sentence leans on what stands before it, be it by naming in short whom the claim names in full. */
    boolean leans(Reading reading, Reading claim) {
        return leans(reading)
                || names(reading).isEmpty()
                || names(claim).stream().anyMatch(name -> shortened(name.span().of(claim.text()), reading));
    }

    /** "Renn" for Paula Renn, "the League" for the Farmers' League: a name's last word stands for it. */
    static boolean shortened(String name, Reading reading) {
        List<String> words = Names.words(name);
        return words.size() > 1
                && names(reading).stream()
                        .filter(other ->
                                !reading.text().substring(other.span().end()).matches("(?s)['’]s.*"))
                        .map(other -> Names.words(other.span().of(reading.text())))
                        .anyMatch(other -> other.equals(words.subList(words.size() - 1, words.size())));
    }

    static List<TypedSpan> names(Reading reading) {
        return reading.atoms().stream()
                .filter(atom -> atom.kind() == TypedSpan.Kind.NAME)
                .toList();
    }
}
