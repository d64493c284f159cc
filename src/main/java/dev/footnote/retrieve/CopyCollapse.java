package dev.footnote.retrieve;

import dev.footnote.index.PassageIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collapses near-copies of a passage in other articles into the best-ranked one, so that they don't fill the list. */
final class CopyCollapse {

    /** Copies are looked for only between passages whose vectors nearly agree. */
    private static final double ALIKE = 0.93;

    /** Share of three-word shingles two passages must have in common, of the smaller one's (Broder 1997). */
    private static final double SAME = 0.7;

    private static final int SHINGLE = 3;

    private final PassageIndex index;

    CopyCollapse(PassageIndex index) {
        this.index = index;
    }

    /** The first {@code most} of {@code ranked}, each with the copies further down that were taken out. */
    List<RankedPassage> collapse(List<RankedPassage> ranked, int most) {
        List<RankedPassage> kept = new ArrayList<>();
        for (RankedPassage passage : ranked) {
            int original = originalOf(passage, kept);
            if (original >= 0) {
                kept.set(original, withCopy(kept.get(original), passage));
            } else if (kept.size() < most) {
                kept.add(passage);
            }
        }
        return kept;
    }

    private int originalOf(RankedPassage passage, List<RankedPassage> kept) {
        for (int i = 0; i < kept.size(); i++) {
            RankedPassage other = kept.get(i);
            if (!other.article().id().equals(passage.article().id())
                    && index.passagesCosine(other.ordinal(), passage.ordinal()) >= ALIKE
                    && overlap(shingles(other), shingles(passage)) >= SAME
                    && !ChangedCopy.of(other.text(), passage.text())) {
                return i;
            }
        }
        return -1;
    }

    private Set<String> shingles(RankedPassage passage) {
        PassageIndex.Entry entry = index.entry(passage.ordinal());
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < entry.sentenceCount(); i++) {
            stems.addAll(List.of(index.stems(entry.firstSentence() + i)));
        }
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= stems.size(); i++) {
            shingles.add(String.join(" ", stems.subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    private static double overlap(Set<String> left, Set<String> right) {
        Set<String> small = left.size() <= right.size() ? left : right;
        Set<String> large = small == left ? right : left;
        return small.isEmpty()
                ? 0
                : (double) small.stream().filter(large::contains).count() / small.size();
    }

    private static RankedPassage withCopy(RankedPassage original, RankedPassage copy) {
        List<RankedPassage.Copy> copies = new ArrayList<>(original.copies());
        copies.add(new RankedPassage.Copy(copy.article(), copy.passage()));
        return new RankedPassage(
                original.source(),
                original.passage(),
                original.ordinal(),
                original.score(),
                original.vectorScore(),
                original.lexicalScore(),
                original.matchedWords(),
                List.copyOf(copies));
    }
}
