package dev.footnote.attribution;

import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a sentence's own words which outlets it names as its source. An outlet counts only beside a cue of {@code
 * attribution.txt}; who merely speaks ("according to the mayor") is no outlet. Safe for several threads.
 */
final class AttributionReader {

    private final Outlets outlets;

    AttributionReader(Outlets outlets) {
        this.outlets = outlets;
    }

    /** How an outlet stands in the sentence: as saying it, or as cited by the one that says it. */
    private enum Role {
        SAYS,
        CITED
    }

    private record Named(String outlet, Span span, Role role, boolean joined) {}

    /**
     * What a sentence names.
     *
     * @param before the text before it, where an outlet may have been named in full
     */
    Attribution read(String sentence, String before) {
        List<Named> named = new ArrayList<>();
        for (Outlets.Mention mention : mentions(sentence, before)) {
            Named last = named.isEmpty() ? null : named.getLast();
            Role role = role(sentence, mention.span());
            if (last != null && listed(sentence, last.span(), mention.span(), role == null)) {
                // In "Reuters and Bloomberg reported" only one of the two stands beside the cue.
                named.add(new Named(mention.outlet(), mention.span(), last.role(), true));
            } else if (role != null) {
                named.add(new Named(mention.outlet(), mention.span(), role, false));
            } else {
                joinedWithNext(sentence, mention, named, before);
            }
        }
        return new Attribution(chains(named));
    }

    private void joinedWithNext(String sentence, Outlets.Mention mention, List<Named> named, String before) {
        for (Outlets.Mention next : mentions(sentence, before)) {
            Role role = next.span().start() > mention.span().end() && joined(sentence, mention.span(), next.span())
                    ? role(sentence, next.span())
                    : null;
            if (role != null) {
                named.add(new Named(mention.outlet(), mention.span(), role, false));
            }
        }
    }

    private List<Outlets.Mention> mentions(String sentence, String before) {
        List<Outlets.Mention> mentions = new ArrayList<>(outlets.in(sentence, before).stream()
                .filter(mention -> wholeName(sentence, mention.span()))
                .toList());
        boolean mayNameUnknown = Cues.mayNameUnknown(sentence);
        Matcher unknown = Cues.UNKNOWN.matcher(sentence);
        while (mayNameUnknown && unknown.find()) {
            String name = unknown.group(1).replaceFirst("[.,’'&-]+$", "");
            Span span = new Span(unknown.start(1), unknown.start(1) + name.length());
            String rest = sentence.substring(span.end());
            boolean person = rest.matches("(?s),?\\s+(?:of|at|from|with|for)\\s+.*")
                    && mentions.stream().anyMatch(m -> m.span().start() > span.end());
            mentions.removeIf(known -> partOf(known.span(), span, sentence));
            if (!person && mentions.stream().noneMatch(m -> m.span().overlaps(span))) {
                mentions.add(new Outlets.Mention(name.replaceAll("\\s+", " "), span));
            }
        }
        mentions.sort(Comparator.comparingInt(m -> m.span().start()));
        return mentions;
    }

    /** Whether an unknown name goes on after a known one it opens with: "The Telegraph News Letter". */
    private static boolean partOf(Span known, Span unknown, String sentence) {
        return unknown.contains(known)
                && known.end() < unknown.end()
                && Pattern.compile("\\s+")
                        .splitAsStream(
                                sentence.substring(known.end(), unknown.end()).strip())
                        .anyMatch(word -> !Cues.FOLLOWER.matcher(word).matches());
    }

    /** Whether the name is not a part of another, such as "Michael Bloomberg" or "Fortune Brands". */
    private static boolean wholeName(String sentence, Span span) {
        Matcher before = Cues.CAPITAL_BEFORE.matcher(sentence).region(0, span.start());
        boolean alone = !before.find()
                || Cues.OPENER.matcher(before.group(1)).matches()
                || cue(Cues.CITES_BEFORE, sentence, span)
                || cue(Cues.SAYS_BEFORE, sentence, span);
        Matcher after = Cues.CAPITAL_AFTER.matcher(sentence.substring(span.end()));
        return alone && (!after.find() || Cues.FOLLOWER.matcher(after.group(1)).matches());
    }

    private static boolean cue(Pattern before, String sentence, Span span) {
        return before.matcher(sentence.substring(0, span.start())).find();
    }

    private static @Nullable Role role(String sentence, Span span) {
        String after = sentence.substring(span.end());
        if (Cues.PEOPLE_AFTER.matcher(after).find()) {
            return null;
        }
        if (cue(Cues.CITES_BEFORE, sentence, span)
                || Cues.FIRST_AFTER.matcher(after).find()) {
            return Role.CITED;
        }
        if (cue(Cues.SAYS_BEFORE, sentence, span)
                || Cues.PASSES_ON_AFTER.matcher(after).find()
                || Cues.WORK_AFTER.matcher(after).find()
                || bracketed(sentence, span)) {
            return Role.SAYS;
        }
        Matcher verb = Cues.SAYS_AFTER.matcher(after);
        return verb.find()
                        && !Cues.OWN_NEWS_AFTER
                                .matcher(after.substring(verb.end()))
                                .find()
                ? Role.SAYS
                : null;
    }

    /** "(reuters.com)": a mark of nothing but the source. */
    private static boolean bracketed(String sentence, Span span) {
        return span.start() > 0
                && span.end() < sentence.length()
                && sentence.charAt(span.start() - 1) == '('
                && sentence.charAt(span.end()) == ')'
                && span.of(sentence).indexOf('.') > 0;
    }

    /** A comma alone joins only what has no cue of its own: "Citing Reuters, the BBC said". */
    private static boolean listed(String sentence, Span left, Span right, boolean withoutCue) {
        return joined(sentence, left, right)
                && (withoutCue
                        || !sentence.substring(left.end(), right.start())
                                .strip()
                                .startsWith(","));
    }

    private static boolean joined(String sentence, Span left, Span right) {
        return left.end() <= right.start()
                && Cues.JOINED
                        .matcher(sentence.substring(left.end(), right.start()))
                        .matches();
    }

    /** Each outlet that says it with those it cites; one that is cited belongs to the one named last before it. */
    private static List<List<String>> chains(List<Named> named) {
        List<List<String>> chains = new ArrayList<>();
        List<Named> cited = new ArrayList<>();
        for (Named one : named) {
            if (one.role() == Role.SAYS) {
                if (chains.stream().noneMatch(chain -> chain.contains(one.outlet()))) {
                    chains.add(new ArrayList<>(List.of(one.outlet())));
                }
            } else if (chains.isEmpty()) {
                cited.add(one);
            } else {
                cite(chains, one);
            }
        }
        if (chains.isEmpty()) {
            cited.stream().map(one -> List.of(one.outlet())).distinct().forEach(chains::add);
        } else {
            cited.forEach(one -> cite(chains, one));
        }
        return chains;
    }

    private static void cite(List<List<String>> chains, Named cited) {
        List<String> last = chains.getLast();
        if (last.contains(cited.outlet())) {
            return;
        }
        if (cited.joined() && last.size() > 1) {
            List<String> beside = new ArrayList<>(last.subList(0, last.size() - 1));
            beside.add(cited.outlet());
            chains.add(beside);
        } else {
            last.add(cited.outlet());
        }
    }
}
