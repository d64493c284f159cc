package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Quotes, to be asked whether they hold each number, date, name and quotation of a sentence in other words. The same
 * amount, day or name in other writing counts ("$38bn" for "$38 billion", "4 November" for the "Tuesday" of an article that
 * came out then), another one never does. Names that only say who reports it may stand in the quote's article instead.
 */
public final class Restatement {

    private static final Pattern QUOTATION_MARKS = Pattern.compile("\"");
    private static final Pattern AGE = Pattern.compile("(?i)(\\d{1,3})[- ]years?[- ]old");
    private static final double EQUAL = 1e-9;

    /** "One of them", "the two companies": words that count nothing of their own. */
    private static final Pattern COUNTS_NOTHING = Pattern.compile("(?i)one|both");

    private static final Pattern ONE_OF_TIME =
            Pattern.compile("(?i)\\b(?:an?|one|per) (year|month|week|day|hour|decade|century)\\b");

    private final List<String> quoted;
    private final Evidence evidence;
    private final QuotedNames names;
    private final QuotedDays days;
    private final List<Stated> amounts = new ArrayList<>();

    private record Stated(Value.Amount value, boolean points) {}

    private Restatement(Collection<Citation> citations) {
        List<Citation> all = List.copyOf(citations);
        this.quoted = all.stream()
                .map(citation -> citation.quote().toLowerCase(Locale.ROOT))
                .toList();
        this.evidence = Evidence.of(citations);
        this.names = new QuotedNames(all);
        this.days = new QuotedDays(all);
        for (Citation citation : citations) {
            String quote = Evidence.folded(citation.quote());
            addAmounts(quote);
            String plain = PlainNumbers.parted(quote);
            if (!plain.equals(quote)) {
                addAmounts(plain);
            }
        }
    }

    private void addAmounts(String quote) {
        for (TypedSpan span : TypedSpan.in(quote)) {
            Stated stated = amount(span.span().of(quote), span.kind());
            if (stated != null) {
                amounts.add(stated);
            }
        }
    }

    /** Whether two spans, as they are written, are the same amount. */
    public static boolean sameAmount(String said, TypedSpan.Kind saidKind, String given, TypedSpan.Kind givenKind) {
        if (COUNTS_NOTHING.matcher(said).matches() || said.equalsIgnoreCase(given)) {
            return true;
        }
        Stated one = amount(said, saidKind);
        Stated other = amount(given, givenKind);
        return one != null && other != null && same(one, other);
    }

    /** What these quotes hold together. */
    public static Restatement of(Collection<Citation> citations) {
        return new Restatement(citations);
    }

    /** The kind of a thing that a sentence says and the quotes don't. */
    public enum Lack {
        /** An amount or a count. */
        NUMBER,
        /** A day, a month, a year. */
        DATE,
        /** A name. */
        NAME,
        /** Words in quotation marks. */
        QUOTATION
    }

    /** What a sentence says that the quotes don't; null where they hold each number, date, name and quotation of it. */
    public @Nullable Lack lacks(String sentence) {
        return lacks(said(sentence));
    }

    /**
     * A sentence read for what the quotes must hold of it, so that it can be held against many.
     *
     * @param text as folded for comparing
     * @param tokens its words and signs
     * @param atoms its amounts, dates and names
     */
    public record Said(String text, List<Token> tokens, List<TypedSpan> atoms) {

        /** Copies the lists. */
        public Said {
            tokens = List.copyOf(tokens);
            atoms = List.copyOf(atoms);
        }
    }

    /** Reads a sentence once. */
    public static Said said(String sentence) {
        String text = PlainNumbers.parted(Evidence.folded(sentence));
        return new Said(text, Tokens.of(text), TypedSpan.in(text));
    }

    /** As {@link #lacks(String)}, of a sentence that was read before. */
    public @Nullable Lack lacks(Said sentence) {
        String said = sentence.text();
        if (evidence.holdsValue(said)) {
            return null;
        }
        if (!quotations(said)) {
            return Lack.QUOTATION;
        }
        for (TypedSpan atom : sentence.atoms()) {
            Lack lack = lack(atom, said, sentence.tokens());
            if (lack != null) {
                return lack;
            }
        }
        return ONE_OF_TIME.matcher(said).results().allMatch(one -> holdsTime(one.group(1))) ? null : Lack.NUMBER;
    }

    /** "A year" is twelve months; "a year" as a rate stands with "annual" too. */
    private boolean holdsTime(String unit) {
        Stated one = amount("1 " + unit, TypedSpan.Kind.DURATION);
        return quoted.stream()
                        .anyMatch(quote -> quote.contains(unit) || unit.equals("year") && quote.contains("annual"))
                || one != null && amounts.stream().anyMatch(other -> same(one, other));
    }

    private @Nullable Lack lack(TypedSpan atom, String said, List<Token> tokens) {
        String written = atom.span().of(said);
        return switch (atom.kind()) {
            case NAME -> commonWord(atom.span(), tokens) || names.hold(written) ? null : Lack.NAME;
            case DATE ->
                evidence.holdsValue(written) || relative(written) || days.hold(atom.span(), said) ? null : Lack.DATE;
            case MONEY, PERCENT, DURATION, NUMBER -> holdsAmount(atom, said) ? null : Lack.NUMBER;
        };
    }

    /** "Last winter" opens the quote. */
    private boolean relative(String written) {
        return written.matches("(?:last|next|this) .*")
                && evidence.holdsValue(written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1));
    }

    /** A capital that only opens the sentence. */
    private static boolean commonWord(Span span, List<Token> tokens) {
        return span.start() <= 1
                && tokens.stream()
                        .filter(token -> span.contains(token.span()))
                        .allMatch(token -> !token.is("PROPN") && token.span().start() <= 1);
    }

    private boolean holdsAmount(TypedSpan atom, String said) {
        String written = atom.span().of(said);
        if (COUNTS_NOTHING.matcher(written).matches()) {
            return true;
        }
        if (holdsAge(written)) {
            return true;
        }
        String before = said.substring(0, atom.span().start()).toLowerCase(Locale.ROOT);
        if (written.equalsIgnoreCase("two") && (before.endsWith("the ") || before.endsWith("between "))) {
            return true;
        }
        Stated stated = amount(written, atom.kind());
        if (stated == null) {
            return evidence.holdsValue(written) || evidence.holdsValue(written.toLowerCase(Locale.ROOT));
        }
        return amounts.stream().anyMatch(other -> same(stated, other));
    }

    /** "A 34-year-old electrician" for "the electrician Mateo Ruiz, 34,". */
    private boolean holdsAge(String written) {
        Matcher age = AGE.matcher(written);
        if (!age.matches()) {
            return false;
        }
        Pattern apposed = Pattern.compile("(?:\\p{L}, |\\baged )" + age.group(1) + "(?=[,;.)]|$)");
        return quoted.stream().anyMatch(quote -> apposed.matcher(quote).find());
    }

    private static @Nullable Stated amount(String written, TypedSpan.Kind kind) {
        return switch (kind) {
            case MONEY, PERCENT, DURATION, NUMBER -> {
                Value.Amount value = Amounts.exact(written, kind);
                yield value == null ? null : new Stated(value, written.contains("point"));
            }
            case DATE, NAME -> null;
        };
    }

    private static boolean same(Stated one, Stated other) {
        double left = one.value().low();
        double right = other.value().low();
        return one.points() == other.points()
                && one.value().unit().equals(other.value().unit())
                && Math.abs(left - right) <= EQUAL * Math.max(Math.abs(left), Math.abs(right));
    }

    private boolean quotations(String said) {
        return QUOTATION_MARKS.matcher(said).results().count() % 2 == 0 && evidence.quotations(said);
    }
}
