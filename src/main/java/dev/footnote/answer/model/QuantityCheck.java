package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "All", "only" and superlatives are the quote's; "most", "partly", "one of the" are not lost. */
final class QuantityCheck implements Check {

    private final PhrasingWords lists;

    QuantityCheck(PhrasingWords lists) {
        this.lists = lists;
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        quantified(pairing, flaws);
        if (otherRank(pairing)) {
            flaws.add(Flaw.RANK_RAISED);
        }
        if (narrowerWhole(pairing)) {
            flaws.add(Flaw.WHOLE_ADDED);
        }
        if (pairing.claim().words().stream().anyMatch(word -> comparison(word, pairing))) {
            flaws.add(Flaw.COMPARISON_ADDED);
        }
        return flaws;
    }

    /** "The first woman" where she is the fifth. */
    private boolean otherRank(Pairing pairing) {
        List<String> given = ranks(pairing.ground().reading());
        return !given.isEmpty() && ranks(pairing.claim()).stream().anyMatch(rank -> !given.contains(rank));
    }

    /** "The fifth woman", not "at first"; the tagger need not know the noun. */
    private List<String> ranks(Reading reading) {
        List<Token> tokens = reading.tokens();
        return reading.everything().stream()
                .filter(word -> lists.has("ranks", word.lower()))
                .filter(word -> word.index() > 0 && word.index() + 1 < tokens.size())
                .filter(word -> tokens.get(word.index() - 1).is("DET", "PRON", "PART")
                        && !tokens.get(word.index() + 1).is("PUNCT", "ADP", "AUX"))
                .map(Reading.Word::lower)
                .toList();
    }

    /** "All its staff" where it is all its foreign staff. */
    private static boolean narrowerWhole(Pairing pairing) {
        Matcher all = ALL.matcher(pairing.claim().text());
        while (all.find()) {
            Pattern narrowed = Pattern.compile("(?i)\\ball(?: of)?(?: (?:the|its|their|his|her))? \\p{Ll}+ "
                    + Pattern.quote(all.group(1)) + "\\b");
            if (narrowed.matcher(pairing.ground().reading().text()).find()) {
                return true;
            }
        }
        return false;
    }

    private static final Pattern ALL =
            Pattern.compile("(?i)\\ball(?: of)?(?: (?:the|its|their|his|her))? (\\p{Ll}{4,})(?=[\\s,.;])");

    /** "A larger loss than": a comparative of the draft's own. */
    private static boolean comparison(Reading.Word word, Pairing pairing) {
        boolean comparative = word.is("ADJ", "ADV")
                && (word.lower().matches("more|less")
                        || word.lower().endsWith("er") && word.bases().size() > 1);
        // "Its smaller rival" does not tell what "smaller than" tells.
        Reading main = pairing.ground().reading();
        boolean attributed = pairing.met(word).stream()
                        .allMatch(other -> other.index() + 1 < main.tokens().size()
                                && main.tokens().get(other.index() + 1).noun())
                && main.everything().stream().noneMatch(other -> other.lower().equals("than"));
        return comparative
                && (pairing.met(word).isEmpty() || attributed)
                && pairing.claim().everything().stream()
                        .anyMatch(other -> other.lower().equals("than") && other.index() > word.index());
    }

    /** "All", "only" and superlatives need their like; "some", "partly" may not be lost. */
    private void quantified(Pairing pairing, Set<Flaw> flaws) {
        Reading main = pairing.ground().reading();
        for (Reading.Word word : pairing.claim().everything()) {
            boolean whole = lists.has("whole", word.lower()) && !onlyNumber(word, pairing.claim()) || superlative(word);
            if (superlative(word) && !sameRank(word, pairing)) {
                flaws.add(Flaw.RANK_RAISED);
            }
            if (whole && main.everything().stream().noneMatch(other -> alike(word, other))) {
                flaws.add(Flaw.WHOLE_ADDED);
            }
        }
        Set<Reading.Word> used = pairing.used();
        for (Reading.Word word : main.everything()) {
            boolean part = lists.has("part", word.lower())
                    && used.stream()
                            .anyMatch(other -> other.index() > word.index() && other.index() - word.index() <= 3);
            if (part
                    && !digitAfter(main, word)
                    && pairing.claim().everything().stream().noneMatch(other -> keeps(other))) {
                flaws.add(Flaw.PART_LOST);
            }
        }
    }

    private static final java.util.regex.Pattern RANK = java.util.regex.Pattern.compile(
            "(?i)\\b(one of|some of|two of|three of|among|second|third|fourth|fifth|joint)[\\s-](?:the\\s|its\\s|\\S+['’]s\\s)?(?:\\S+\\s)?$");

    /** "One of the biggest" is not "the biggest". */
    private static boolean sameRank(Reading.Word said, Pairing pairing) {
        return pairing.met(said).stream().allMatch(given -> {
            var rank = RANK.matcher(
                    pairing.ground().reading().text().substring(0, given.span().start()));
            return !rank.find()
                    || pairing.claim()
                            .text()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains(rank.group(1).toLowerCase(java.util.Locale.ROOT));
        });
    }

    /** "Some 300": there it means about. */
    private static boolean digitAfter(Reading main, Reading.Word word) {
        int next = word.index() + 1;
        return next < main.tokens().size() && main.tokens().get(next).is("NUM", "SYM");
    }

    /** "Only 14%": how the draft takes the number, not another number. */
    private static boolean onlyNumber(Reading.Word word, Reading claim) {
        return word.lower().equals("only")
                && word.index() + 1 < claim.tokens().size()
                && claim.tokens().get(word.index() + 1).is("NUM", "SYM");
    }

    private boolean keeps(Reading.Word word) {
        return lists.has("part", word.lower())
                || word.lower().equals("part")
                || word.lower().equals("half");
    }

    private boolean alike(Reading.Word said, Reading.Word given) {
        if (said.lower().equals(given.lower())) {
            return true;
        }
        return superlative(said)
                ? superlative(given)
                : lists.has("whole", given.lower()) || given.lower().matches("each|both");
    }

    private static boolean superlative(Reading.Word word) {
        return word.is("ADJ", "ADV")
                && (word.lower().equals("most")
                        || word.lower().equals("best")
                        || word.lower().equals("worst")
                        || word.lower().equals("least")
                        || (word.lower().endsWith("est") && !word.bases().equals(Set.of(word.lower()))));
    }
}
