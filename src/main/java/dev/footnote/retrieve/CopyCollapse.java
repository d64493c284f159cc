package dev.footnote.retrieve;

import dev.footnote.index.PassageIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out what is a copy of something ranked better, so that copies don't crowd out other sources: passages most of
 * which stands in passages that are kept, and sentences that are copies of a better one. Of copies the one published
 * first is kept, where their days are known; else the one ranked best.
 */
final class CopyCollapse {

    /** Share of a passage's content words that must stand in copies for it to be one. */
    private static final double SAME = 0.7;

    private final PassageIndex index;
    private final SentenceCopies copies;

    CopyCollapse(PassageIndex index, SentenceCopies copies) {
        this.index = index;
        this.copies = copies;
    }

    /** The first {@code most} of {@code ranked}, each with the copies in other articles that were taken out. */
    List<RankedPassage> collapse(List<RankedPassage> ranked, int most) {
        List<RankedPassage> kept = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (RankedPassage passage : ranked) {
            int original = originalOf(passage, places);
            if (original >= 0 && isCopy(kept.get(original), passage)) {
                kept.set(original, merged(kept.get(original), passage));
                note(passage, original, places);
            } else if (kept.size() < most) {
                kept.add(passage);
                note(passage, kept.size() - 1, places);
            }
        }
        return kept;
    }

    /** What an article repeats of itself crowds out no other source, and may be what is looked for. */
    private static boolean isCopy(RankedPassage kept, RankedPassage passage) {
        return !kept.article().id().equals(passage.article().id()) && !ChangedCopy.of(kept.text(), passage.text());
    }

    private void note(RankedPassage passage, int place, Map<Integer, Integer> places) {
        PassageIndex.Entry entry = index.entry(passage.ordinal());
        for (int i = 0; i < entry.sentenceCount(); i++) {
            if (copies.counts(entry.firstSentence() + i)) {
                places.putIfAbsent(copies.origin(entry.firstSentence() + i), place);
            }
        }
    }

    /** The place of the passage that holds most of this one, where most of it stands in those at {@code places}; else -1. */
    private int originalOf(RankedPassage passage, Map<Integer, Integer> places) {
        PassageIndex.Entry entry = index.entry(passage.ordinal());
        Map<Integer, Integer> held = new HashMap<>();
        int all = 0;
        int common = 0;
        for (int i = 0; i < entry.sentenceCount(); i++) {
            int sentence = entry.firstSentence() + i;
            if (copies.counts(sentence)) {
                int words = index.stems(sentence).length;
                all += words;
                Integer place = places.get(copies.origin(sentence));
                if (place != null) {
                    common += words;
                    held.merge(place, words, Integer::sum);
                }
            }
        }
        if (all == 0 || common < SAME * all) {
            return -1;
        }
        return held.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    private RankedPassage merged(RankedPassage kept, RankedPassage copy) {
        boolean original = earlier(copy, kept) && holds(copy, kept);
        RankedPassage first = original ? copy.withScore(kept.score()) : kept;
        RankedPassage other = original ? kept : copy;
        List<RankedPassage.Copy> all = new ArrayList<>(kept.copies());
        all.add(new RankedPassage.Copy(other.article(), other.passage()));
        all.removeIf(one -> one.article().id().equals(first.article().id()));
        return first.withCopies(all);
    }

    private boolean holds(RankedPassage whole, RankedPassage part) {
        Map<Integer, Integer> places = new HashMap<>();
        note(whole, 0, places);
        return originalOf(part, places) == 0;
    }

    private static boolean earlier(RankedPassage left, RankedPassage right) {
        LocalDate day = left.article().published();
        LocalDate other = right.article().published();
        return day != null && other != null && day.isBefore(other);
    }

    /**
     * The sentences without those that are copies of a better one; the original takes the place of the best of them, but for
     * that of an outlet whose own report is asked for.
     */
    List<RankedSentence> distinct(List<RankedSentence> ranked, Scope scope) {
        Map<Integer, Integer> places = new HashMap<>();
        List<RankedSentence> kept = new ArrayList<>();
        for (RankedSentence sentence : ranked) {
            int number = number(sentence);
            Integer place = copies.counts(number) ? places.putIfAbsent(copies.origin(number), kept.size()) : null;
            if (place == null) {
                kept.add(sentence);
            } else if (!ownReport(kept.get(place), scope)
                    && (ownReport(sentence, scope)
                            || earlier(sentence.passage(), kept.get(place).passage()))) {
                kept.set(place, sentence.withScore(kept.get(place).score()));
            }
        }
        return kept;
    }

    private static boolean ownReport(RankedSentence sentence, Scope scope) {
        return scope.asked().stream().anyMatch(outlet -> outlet.published(sentence.article()));
    }

    private int number(RankedSentence sentence) {
        return index.entry(sentence.passage().ordinal()).firstSentence() + sentence.position();
    }
}
