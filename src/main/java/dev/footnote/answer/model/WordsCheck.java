package dev.footnote.answer.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every word of the sentence that says something is said by what it stands on: verbs by the sentence itself, nouns also by
 * the title or the sentences before, which tell what it speaks of.
 */
final class WordsCheck implements Check {

    private final Meaning meaning;
    private final PhrasingWords lists;

    WordsCheck(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
    }

    @Override
    public Verdict.@Nullable Reason fault(Pairing pairing) {
        boolean touched = false;
        for (Reading.Word word : pairing.claim().words()) {
            boolean met = !pairing.met(word).isEmpty();
            touched |= met || oneOfTime(word, pairing.claim());
            if (!met
                    && !oneOfTime(word, pairing.claim())
                    && !(word.is("NOUN", "PROPN", "ADJ", "ADV") && ofSubject(word, pairing.ground()))) {
                return Verdict.Reason.WORDS;
            }
        }
        if (!touched && pairing.claim().atoms().isEmpty()) {
            return Verdict.Reason.WORDS;
        }
        return quantified(pairing) ? null : Verdict.Reason.WORDS;
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

    private boolean ofSubject(Reading.Word word, Ground ground) {
        return ground.subject().stream()
                .flatMap(reading -> reading.everything().stream())
                .anyMatch(other -> meaning.sameWord(word, other));
    }

    /** "All", "only" and superlatives need their like; "some", "partly" may not be lost. */
    private boolean quantified(Pairing pairing) {
        Reading main = pairing.ground().reading();
        for (Reading.Word word : pairing.claim().everything()) {
            boolean whole = lists.has("whole", word.lower()) || superlative(word);
            if (superlative(word) && !sameRank(word, pairing)) {
                return false;
            }
            if (whole && main.everything().stream().noneMatch(other -> alike(word, other))) {
                return false;
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
                return false;
            }
        }
        return true;
    }

    /** "A year" is a length of time, which is compared as such. */
    private boolean oneOfTime(Reading.Word word, Reading reading) {
        return lists.has("time", word.bases())
                && word.index() > 0
                && reading.tokens().get(word.index() - 1).lower().matches("an?|per|each|every");
    }

    /** "Some 300": there it means about. */
    private static boolean digitAfter(Reading main, Reading.Word word) {
        int next = word.index() + 1;
        return next < main.tokens().size() && main.tokens().get(next).is("NUM", "SYM");
    }

    private boolean keeps(Reading.Word word) {
        return lists.has("part", word.lower())
                || word.lower().equals("part")
                || word.lower().equals("half");
    }

    private boolean alike(Reading.Word said, Reading.Word given) {
        return superlative(said) ? superlative(given) : lists.has("whole", given.lower());
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
