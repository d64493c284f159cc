package dev.footnote.answer.model;

import dev.footnote.index.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The drafts written for the tests, as examples to learn from which of them stand on the passages. */
public final class DraftRows {

    private static final List<String> SETS = List.of(
            "drafts.jsonl",
            "drafts-unseen.jsonl",
            "drafts-later.jsonl",
            "drafts-fourth.jsonl",
            "drafts-fifth.jsonl",
            "drafts-sixth.jsonl",
            "drafts-seventh.jsonl",
            "drafts-eighth.jsonl",
            "drafts-ninth.jsonl",
            "drafts-tenth.jsonl",
            "drafts-eleventh.jsonl",
            "drafts-thirteenth.jsonl",
            "drafts-fourteenth.jsonl",
            "drafts-fifteenth.jsonl");

    /** Sets that most of the rules were made without. */
    private static final List<String> MADE_WITHOUT =
            List.of("drafts-thirteenth.jsonl", "drafts-fourteenth.jsonl", "drafts-fifteenth.jsonl");

    private DraftRows() {}

    /**
     * A drafted sentence.
     *
     * @param set the file it is from
     * @param right whether it is to be kept
     * @param unseen whether its set had little or no part in making the rules, so that it tells what a flaw is worth
     * @param places the places it might stand on as a whole; then, where it joins several statements, those for each of them
     */
    public record Row(String set, boolean right, boolean unseen, List<List<Place>> places) {

        /** Copies the list. */
        public Row {
            places = List.copyOf(places);
        }
    }

    /**
     * A place that a sentence might stand on.
     *
     * @param signs what speaks for and against it
     * @param certain whether nothing is to be weighed
     */
    public record Place(double[] signs, boolean certain) {}

    /** The names of the signs, in the order of the values. */
    public static List<String> signs() {
        return SupportSigns.NAMES;
    }

    /** Whether a sign speaks for a sentence; all others speak against it. */
    public static boolean speaksFor(String sign) {
        return SupportSigns.FOR.contains(sign);
    }

    /** Reads all drafts. */
    public static List<Row> read(Encoder encoder) {
        Map<String, Given> articles = DraftCase.articles();
        DraftChecks checks = new DraftChecks(encoder);
        List<Row> rows = new ArrayList<>();
        for (String set : SETS) {
            for (DraftCase draft : DraftCase.read(set)) {
                List<Given> given = draft.given(articles);
                DraftCheck check = checks.over(given);
                for (DraftSentence sentence : new DraftText(given.size()).sentences(draft.draft())) {
                    boolean keep =
                            draft.keep().stream().anyMatch(one -> one.text().equals(sentence.text()));
                    boolean drop =
                            draft.drop().stream().anyMatch(one -> one.text().equals(sentence.text()));
                    if (keep || drop) {
                        rows.add(new Row(set, keep, MADE_WITHOUT.contains(set), places(check.candidates(sentence))));
                    }
                }
            }
        }
        return rows;
    }

    private static List<List<Place>> places(List<List<Candidate>> candidates) {
        return candidates.stream()
                .map(places -> places.stream()
                        .map(place -> new Place(place.signs(), place.certain()))
                        .toList())
                .toList();
    }
}
