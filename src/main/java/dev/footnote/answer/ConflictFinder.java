package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds where articles give different answers to the question: each article's best sentence is read as a claim, equal
 * claims form a side. One article never contradicts itself, and a copy of a sentence adds nothing.
 */
final class ConflictFinder {

    private static final int MOST_SIDES = 5;

    /** Sentences longer than this are passed over where the article has a shorter one that is nearly as good. */
    private static final int READABLE = 350;

    private static final double NEARLY = 2;

    private ConflictFinder() {}

    /**
     * The disagreement about what the first of the chosen sentences gives that gives anything; null where the articles
     * agree.
     */
    static @Nullable Disagreement find(Retrieval found, List<RankedSentence> chosen) {
        ClaimReader reader = new ClaimReader(found.query());
        Claim lead = chosen.stream()
                .map(reader::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (lead == null) {
            return null;
        }
        Rivalry rivalry = Rivalry.of(found, lead);
        List<List<Claim>> sides = new ArrayList<>();
        sides.add(new ArrayList<>(List.of(lead)));
        for (Claim claim : claims(found, reader, rivalry, lead)) {
            add(claim, sides, rivalry);
        }
        if (sides.size() < 2) {
            Claim share = YearlyShare.of(found, lead);
            return share == null ? null : arranged(Conflict.Kind.SCOPE, List.of(List.of(lead), List.of(share)));
        }
        Conflict.Kind kind = Difference.of(found, sides);
        // In a large collection, sentences on different things of one name are seldom meant by one question.
        return kind == Conflict.Kind.NAMESAKE && !rivalry.handful() ? null : arranged(kind, sides);
    }

    /** What each other article gives, the best first. */
    private static List<Claim> claims(Retrieval found, ClaimReader reader, Rivalry rivalry, Claim lead) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (RankedSentence sentence : found.sentences()) {
            String article = sentence.article().id();
            boolean own = article.equals(lead.article().id());
            boolean speaks =
                    own ? !sentence.equals(lead.sentence()) && rivalry.disputesIt(sentence) : rivalry.admits(sentence);
            if (!speaks) {
                continue;
            }
            Claim earlier = claims.get(article);
            if (earlier == null || tellsOfChange(sentence, earlier)) {
                Claim claim = reader.read(readable(sentence, found, rivalry));
                boolean given = own && claim != null && claim.sameAs(lead);
                if (claim != null && !given && claim.value().comparable(lead.value())) {
                    claims.put(article, claim);
                }
            }
        }
        return List.copyOf(claims.values());
    }

    /** "Back then it held the right": an article that goes on to say that it no longer does says no. */
    private static boolean tellsOfChange(RankedSentence sentence, Claim earlier) {
        return earlier.value() instanceof Value.Polarity
                && !ValueWords.has("change", earlier.sentence().text())
                && ValueWords.has("change", sentence.text());
    }

    /** The sentence, or one of its article that says nearly as much in fewer words. */
    private static RankedSentence readable(RankedSentence sentence, Retrieval found, Rivalry rivalry) {
        if (sentence.text().length() <= READABLE) {
            return sentence;
        }
        return found.sentences().stream()
                .filter(other -> other.article().equals(sentence.article())
                        && other.text().length() <= READABLE
                        && sentence.score() - other.score() <= NEARLY
                        && rivalry.admits(other))
                .findFirst()
                .orElse(sentence);
    }

    private static void add(Claim claim, List<List<Claim>> sides, Rivalry rivalry) {
        for (List<Claim> side : sides) {
            if (side.stream().anyMatch(claim::sameAs)) {
                side.add(claim);
                return;
            }
        }
        if (sides.size() < MOST_SIDES && rivalry.contradicts(claim)) {
            sides.add(new ArrayList<>(List.of(claim)));
        }
    }

    private static Disagreement arranged(Conflict.Kind kind, List<List<Claim>> sides) {
        Comparator<List<Claim>> order =
                switch (kind) {
                    case UPDATED ->
                        // As the update was told: by the day of the claim that stands for the side.
                        Comparator.comparing((List<Claim> side) -> Difference.newest(side.subList(0, 1)))
                                .reversed();
                    case DISPUTED -> Comparator.comparingInt((List<Claim> side) -> -side.size());
                    case SCOPE, NAMESAKE -> (left, right) -> 0;
                };
        return new Disagreement(
                kind, sides.stream().sorted(order).map(List::copyOf).toList());
    }
}
