package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.attribution.Attribution;
import dev.footnote.retrieve.Kinship;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts on how many articles and independent origins an answer stands. Articles are of one origin where one copies the
 * other, where both are of one outlet or cite one, and where one cites the outlet of the other.
 */
final class OriginCount {

    private final Retrieval found;
    private final Kinship kinship;

    private OriginCount(Retrieval found) {
        this.found = found;
        this.kinship = found.kinship();
    }

    /**
     * The origins of an answer.
     *
     * @param chosen its sentences, the one that answers first, each cited under its place in the list from 1
     * @param shortSpan the span that answers, where one was asked for
     */
    static Origins of(Retrieval found, List<RankedSentence> chosen, @Nullable String shortSpan) {
        return chosen.isEmpty() ? Origins.NONE : new OriginCount(found).origins(chosen, shortSpan);
    }

    private Origins origins(List<RankedSentence> chosen, @Nullable String shortSpan) {
        List<Teller> tellers = tellers(chosen.getFirst(), shortSpan);
        List<Origins.Chain> chains = new ArrayList<>();
        List<Origins.Copy> copies = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            int number = i + 1;
            RankedSentence sentence = chosen.get(i);
            chains.addAll(chains(number, sentence));
            kinship.copies(sentence).forEach(place -> copies.add(new Origins.Copy(number, place.article())));
        }
        return new Origins(tellers.size(), independent(tellers), chains, copies);
    }

    private List<Origins.Chain> chains(int number, RankedSentence sentence) {
        Attribution attribution = kinship.attribution(Kinship.Place.of(sentence));
        String outlet = kinship.outlet(sentence.article());
        return attribution.chains().stream()
                .map(chain -> new Origins.Chain(
                        number,
                        Stream.concat(Stream.ofNullable(outlet), chain.stream()).toList()))
                .toList();
    }

    /**
     * An article that says it.
     *
     * @param family the number that articles with a copy of one sentence share
     * @param outlets those it may come from: its own outlet, where known, and those it has it from
     */
    private record Teller(Article article, int family, Set<String> outlets) {}

    /** The articles that say it: each sentence that was found, with its copies. */
    private List<Teller> tellers(RankedSentence first, @Nullable String shortSpan) {
        SameStatement statement = new SameStatement(first, shortSpan, kinship);
        Map<String, Teller> tellers = new LinkedHashMap<>();
        int family = 0;
        for (RankedSentence sentence : found.sentences()) {
            boolean own = sentence.equals(first);
            if (own || (!sentence.article().id().equals(first.article().id()) && statement.saidBy(sentence))) {
                family++;
                add(tellers, Kinship.Place.of(sentence), family);
                for (Kinship.Place copy : kinship.copies(sentence)) {
                    add(tellers, copy, family);
                }
            }
        }
        return List.copyOf(tellers.values());
    }

    private void add(Map<String, Teller> tellers, Kinship.Place place, int family) {
        Set<String> outlets = new TreeSet<>(kinship.outlets(place));
        Teller before = tellers.get(place.article().id());
        if (before != null) {
            outlets.addAll(before.outlets());
        }
        tellers.put(
                place.article().id(), new Teller(place.article(), before == null ? family : before.family(), outlets));
    }

    /** The number of sets that are left when all of one origin are joined (union-find). */
    private int independent(List<Teller> tellers) {
        int[] origin = new int[tellers.size()];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = i;
            for (int j = 0; j < i; j++) {
                if (related(tellers.get(i), tellers.get(j))) {
                    join(origin, i, j);
                }
            }
        }
        int sets = 0;
        for (int i = 0; i < origin.length; i++) {
            sets += origin[i] == i ? 1 : 0;
        }
        return sets;
    }

    private boolean related(Teller left, Teller right) {
        return left.family() == right.family()
                || !Collections.disjoint(left.outlets(), right.outlets())
                || kinship.copied(left.article(), right.article());
    }

    private static void join(int[] origin, int left, int right) {
        int a = root(origin, left);
        int b = root(origin, right);
        origin[Math.max(a, b)] = Math.min(a, b);
    }

    private static int root(int[] origin, int of) {
        int at = of;
        while (origin[at] != at) {
            at = origin[at];
        }
        return at;
    }
}
