package dev.footnote.answer.model;

import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which sentences of a draft stand on the passages, and on which quotes. A sentence is looked for in the passages it
 * cites, then in all the others, for a model that has the fact right often has the number wrong. One that joins several
 * statements may stand on a quote for each.
 */
final class DraftCheck {

    private final List<Given> passages;
    private final Readings readings;
    private final Grounds grounds;
    private final OwnWords ownWords;
    private final Map<Asked, Decision> decided = new HashMap<>();

    DraftCheck(List<Given> passages, Readings readings) {
        this.passages = passages;
        this.readings = readings;
        this.grounds = new Grounds(passages, readings);
        this.ownWords = new OwnWords(readings.meaning, grounds::reading);
    }

    /** Checks one sentence of a draft. */
    Verdict check(DraftSentence sentence) {
        List<Given> cited = passages.stream()
                .filter(given -> sentence.markers().contains(given.number()))
                .toList();
        List<Given> others =
                passages.stream().filter(given -> !cited.contains(given)).toList();
        String statement = readings.statement(sentence.text());
        Decision decision = decision(statement, cited).or(() -> decision(statement, others));
        if (!decision.holds() && passages.size() > 1) {
            decision = decision.or(() -> joined(statement, passages));
        }
        return decision.holds()
                ? new Verdict.Kept(
                        sentence.text(), quotes(decision.grounds()), certainty(sentence.text(), decision.grounds()))
                : new Verdict.Removed(
                        sentence.text(),
                        decision.reason(),
                        ownWords.of(readings.read(sentence.text()), cited.isEmpty() ? passages : cited));
    }

    /** What a sentence stands on in some passages: one place, or one for each statement that it joins. */
    private Decision decision(String text, List<Given> pool) {
        Asked asked = new Asked(text, pool.stream().map(Given::number).toList());
        Decision known = decided.get(asked);
        if (known == null) {
            known = Decision.of(grounds.of(readings.read(text), pool))
                    .or(() -> reported(text, pool))
                    .or(() -> joined(text, pool));
            decided.put(asked, known);
        }
        return known;
    }

    /** A statement and the numbers of the passages it is looked for in. */
    private record Asked(String text, List<Integer> pool) {}

    /** "The Courier puts it at €655m": what an outlet is said to write stands in its own passages. */
    private Decision reported(String text, List<Given> pool) {
        String bare = text.replaceFirst("^(?i:the)\\s+", "");
        List<Given> own = pool.stream().filter(given -> reports(given, bare)).toList();
        if (own.isEmpty()) {
            return Decision.NONE;
        }
        String outlet = source(own.getFirst());
        return Decision.of(grounds.of(readings.read("It" + bare.substring(outlet.length())), own));
    }

    private boolean reports(Given given, String text) {
        String outlet = source(given);
        return !outlet.isEmpty()
                && text.startsWith(outlet + " ")
                && readings.reports(text.substring(outlet.length()).strip());
    }

    private static String source(Given given) {
        String source = given.article().source();
        return source == null ? "" : source.replaceFirst("^The ", "");
    }

    private Decision joined(String text, List<Given> pool) {
        Decision best = Decision.NONE;
        for (List<String> claims : Claims.ways(readings.read(text))) {
            best = best.or(() -> Decision.all(
                    claims.stream().map(claim -> decision(claim, pool)).toList()));
        }
        return best;
    }

    private static List<Citation> quotes(List<Ground> grounds) {
        Set<Citation> quotes = new LinkedHashSet<>();
        grounds.forEach(ground -> quotes.addAll(ground.quotes()));
        return List.copyOf(quotes);
    }

    /** The weaker of what the sentence's own words say and what the quotes' do. */
    private Certainty certainty(String text, List<Ground> grounds) {
        Certainty own = readings.cues.of(text, null);
        if (own != Certainty.CONFIRMED) {
            return own;
        }
        Reading claim = readings.read(text);
        for (Ground ground : grounds) {
            Pairing pairing = Pairing.of(claim, ground, readings.meaning);
            Set<Certainty> given = readings.cues.all(ground.reading().text(), pairing.drawnOn());
            for (Certainty label : given) {
                if (label != Certainty.CONFIRMED) {
                    return label;
                }
            }
        }
        return own;
    }

    /** All places that a sentence might stand on, with what each is worth: for those who learn the weights. */
    List<List<Candidate>> candidates(DraftSentence sentence) {
        List<List<Candidate>> all = new ArrayList<>();
        Reading statement = readings.read(readings.statement(sentence.text()));
        all.add(grounds.of(statement, passages).candidates());
        List<String> claims = Claims.of(statement);
        if (claims.size() > 1) {
            claims.forEach(
                    claim -> all.add(grounds.of(readings.read(claim), passages).candidates()));
        }
        return all;
    }
}
