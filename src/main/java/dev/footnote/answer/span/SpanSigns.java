package dev.footnote.answer.span;

import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;

/**
 * What speaks for and against a span as the answer to a question. A sign is a name and a value; most count once for all
 * questions and once for those that ask for the same kind of thing ({@code when|s.prev=ADP}).
 */
final class SpanSigns {

    /** How often a sign counts. */
    enum Counts {
        /** Once, for all questions. */
        ALL,
        /** Once more for those that ask for the same kind of thing. */
        KIND,
        /** And once more for those of them whose question word stands the same way. */
        ROLE
    }

    /** Takes signs. */
    interface Sink {

        /**
         * Takes one.
         *
         * @param counts how often it counts
         * @param sign the first part of its name, one of few, which ends in an equals sign where there is a second
         * @param of the second part, what the sign is about; may be empty
         * @param value its value
         */
        void add(Counts counts, String sign, String of, double value);
    }

    private final AskedFor asked;

    SpanSigns(AskedFor asked) {
        this.asked = asked;
    }

    /** What stands before a sign's name for each time that it counts, in the order of {@link Counts}. */
    List<String> prefixes() {
        return List.of("", asked.kind() + "|", asked.kind() + "/" + asked.role() + "|");
    }

    private static void all(Sink sink, String sign, String of, double value) {
        sink.add(Counts.ALL, sign, of, value);
    }

    private static void all(Sink sink, String sign, double value) {
        sink.add(Counts.ALL, sign, "", value);
    }

    private static void both(Sink sink, String sign, String of, double value) {
        sink.add(Counts.KIND, sign, of, value);
    }

    private static void both(Sink sink, String sign, double value) {
        sink.add(Counts.KIND, sign, "", value);
    }

    private static void role(Sink sink, String sign, String of, double value) {
        sink.add(Counts.ROLE, sign, of, value);
    }

    private static void role(Sink sink, String sign, double value) {
        sink.add(Counts.ROLE, sign, "", value);
    }

    private static String tag(List<Token> tokens, int at) {
        return at < 0
                ? "^"
                : at >= tokens.size()
                        ? "$"
                        : tokens.get(at).is("PUNCT")
                                ? tokens.get(at).text()
                                : tokens.get(at).tag();
    }

    private static String word(List<Token> tokens, int at) {
        return at < 0 ? "^" : at >= tokens.size() ? "$" : tokens.get(at).lower();
    }

    /** The signs of a span's first token. */
    void start(CitedSentence s, int i, Sink sink) {
        List<Token> t = s.tokens;
        String own = tag(t, i);
        String before = tag(t, i - 1);
        both(sink, "s=", own, 1);
        both(sink, "s.prev=", before, 1);
        both(sink, "s.prev+=", before + "_" + own, 1);
        both(sink, "s.prevword=", word(t, i - 1), 1);
        both(sink, "s.word=", word(t, i), 1);
        all(sink, "s.prev2=", tag(t, i - 2) + "_" + before + "_" + own, 1);
        all(sink, "s.prevwords=", word(t, i - 2) + "_" + word(t, i - 1), 1);
        if (i > 0 && s.matched[i - 1] > 0) {
            role(sink, "s.prevmatched=", before, 1);
        }
        if (i > 1 && s.matched[i - 2] > 0 && !t.get(i - 1).content()) {
            role(sink, "s.prev2matched=", word(t, i - 1), 1);
        }
        if (s.matched[i] > 0) {
            both(sink, "s.matched", 1);
        }
        if (i > 0 && t.get(i - 1).span().end() == t.get(i).span().start()) {
            all(sink, "s.glued", 1);
        }
    }

    /** The signs of a span's last token. */
    void end(CitedSentence s, int j, Sink sink) {
        List<Token> t = s.tokens;
        String own = tag(t, j);
        String after = tag(t, j + 1);
        both(sink, "e=", own, 1);
        both(sink, "e.next=", after, 1);
        both(sink, "e.next+=", own + "_" + after, 1);
        both(sink, "e.nextword=", word(t, j + 1), 1);
        all(sink, "e.next2=", own + "_" + after + "_" + tag(t, j + 2), 1);
        if (j + 1 < t.size() && s.matched[j + 1] > 0) {
            role(sink, "e.nextmatched=", after, 1);
        }
        if (j + 2 < t.size() && s.matched[j + 2] > 0 && !t.get(j + 1).content()) {
            role(sink, "e.next2matched=", tag(t, j + 1), 1);
        }
        if (s.matched[j] > 0) {
            both(sink, "e.matched", 1);
        }
        if (j + 1 < t.size()
                && t.get(j + 1).span().start() == t.get(j).span().end()
                && !t.get(j + 1).is("PUNCT")) {
            all(sink, "e.glued", 1);
        }
    }

    /** The signs of a whole span. */
    void whole(CitedSentence s, int i, int j, Sink sink) {
        List<Token> t = s.tokens;
        int length = j - i + 1;
        double all = Math.max(1e-9, s.allMatched);
        both(sink, "length", Math.log(length));
        both(sink, "length=", String.valueOf(length <= 6 ? length : length <= 9 ? 7 : length <= 14 ? 10 : 15), 1);
        shape(s, i, j, sink);
        typed(s, i, j, sink);
        double in = s.matchedIn(i, j);
        both(sink, "near", s.nearness(0, i, j) / all);
        both(sink, "around", s.nearness(1, i, j) / all);
        both(sink, "clause", s.matchedAround(i, j) / all);
        both(sink, "overlap", in / all);
        int content = 0;
        int repeated = 0;
        for (int k = i; k <= j; k++) {
            content += s.content[k] ? 1 : 0;
            repeated += s.matched[k] > 0 || s.content[k] && s.asking[k] ? 1 : 0;
        }
        both(sink, "repeats", content == 0 ? 0 : (double) repeated / content);
        if (repeated >= content) {
            both(sink, content == 0 ? "nocontent" : "allrepeated", 1);
        }
        double left = s.matchedBefore(i) / all;
        role(sink, "leftshare", left);
        role(sink, "rightshare", (s.allMatched - s.matchedBefore(j + 1)) / all);
        verb(s, i, j, sink);
        focus(s, i, j, sink);
        edges(s, i, j, left, sink);
        both(sink, "order=", String.valueOf(s.order), 1);
        all(sink, "behind", s.behind);
        both(sink, "coverage", s.allMatched);
    }

    private void edges(CitedSentence s, int i, int j, double left, Sink sink) {
        List<Token> t = s.tokens;
        all(sink, "edges=", tag(t, i - 1) + "_" + tag(t, j + 1), 1);
        if (i > 0 && word(t, i - 1).equals("(") && word(t, j + 1).equals(")")) {
            both(sink, "bracketed", 1);
        }
        if (i > 0 && AskedFor.BE.contains(word(t, i - 1)) && left > 0.5) {
            role(sink, "complement", 1);
        }
        boolean phrase = true;
        boolean list = false;
        for (int k = i; k <= j; k++) {
            phrase &= t.get(k).is("DET", "ADJ", "NOUN", "PROPN", "NUM");
            list |= k > i && k < j && (t.get(k).is("CCONJ") || t.get(k).text().equals(","));
        }
        if (phrase) {
            boolean leftOpen = i > 0 && t.get(i - 1).is("ADJ", "NOUN", "PROPN", "NUM");
            boolean rightOpen = j + 1 < t.size() && t.get(j + 1).is("NOUN", "PROPN");
            both(
                    sink,
                    "phrase=",
                    (leftOpen ? "cut" : i > 0 && t.get(i - 1).is("DET") ? "det" : "full") + "_"
                            + (rightOpen ? "cut" : "full"),
                    1);
        }
        if (list) {
            both(sink, asked.plural() ? "list.plural" : "list.one", 1);
        } else if (asked.plural()) {
            both(sink, "one.plural", 1);
        }
    }

    private void shape(CitedSentence s, int i, int j, Sink sink) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        int caps = 0;
        for (int k = i; k <= j; k++) {
            Token token = s.tokens.get(k);
            char letter = letter(token);
            caps += Character.isUpperCase(token.text().charAt(0)) ? 1 : 0;
            if (letter != last && shape.length() < 7) {
                shape.append(letter);
            }
            last = letter;
        }
        both(sink, "shape=", shape.toString(), 1);
        String bag = (shape.indexOf("V") >= 0 || shape.indexOf("A") >= 0 ? "v" : "")
                + (shape.indexOf("P") >= 0 ? "p" : "")
                + (shape.indexOf("N") >= 0 ? "n" : "")
                + (shape.indexOf("#") >= 0 ? "#" : "")
                + (shape.indexOf("I") > 0 ? "i" : "")
                + (shape.indexOf(".") >= 0 ? "." : "");
        both(sink, "bag=", bag, 1);
        if (caps > 0 && i > 0) {
            both(sink, "caps", (double) caps / (j - i + 1));
        }
        for (int k = i; k <= j; k++) {
            Token token = s.tokens.get(k);
            boolean ends = k == j || !s.tokens.get(k + 1).noun();
            if (token.noun() && ends) {
                both(sink, "head=", token.tag(), 1);
                if (asked.words().contains(token.lower())) {
                    both(sink, "headrepeated", 1);
                }
                String kind = AskedFor.kindOf(token.lower());
                if (!kind.isEmpty()) {
                    both(sink, "headkind=", kind, 1);
                }
                break;
            }
        }
    }

    private static char letter(Token token) {
        return switch (token.tag()) {
            case "PROPN" -> 'P';
            case "NOUN" -> 'N';
            case "ADJ" -> 'N';
            case "NUM" -> '#';
            case "DET" -> 'D';
            case "ADP" -> 'I';
            case "VERB" -> 'V';
            case "AUX" -> 'A';
            case "ADV" -> 'R';
            case "PRON" -> 'O';
            case "CCONJ" -> 'C';
            case "SCONJ", "PART" -> 'S';
            case "PUNCT" -> '.';
            default -> 'X';
        };
    }

    private void typed(CitedSentence s, int i, int j, Sink sink) {
        Span own = s.span(i, j);
        boolean any = false;
        String fits = "none";
        for (TypedSpan typed : s.typed) {
            Span span = typed.span();
            if (span.start() >= own.end()) {
                break;
            }
            if (!span.overlaps(own)) {
                continue;
            }
            any = true;
            if (asked.expected().contains(typed.kind()) && !fits.equals("is")) {
                fits = span.equals(own) ? "is" : own.contains(span) ? "holds" : "cuts";
            }
            if (span.equals(own)) {
                both(sink, "is=", typed.kind().toString(), 1);
            } else if (own.contains(span)) {
                both(sink, "holds=", typed.kind().toString(), 1);
            } else {
                both(sink, "cuts=", typed.kind().toString(), 1);
            }
        }
        if (!any) {
            both(sink, "untyped", 1);
        }
        if (!asked.expected().isEmpty()) {
            all(sink, "fits=", fits, 1);
            if (fits.equals("is") && s.matchedIn(i, j) == 0) {
                all(sink, "fits.new", 1);
                all(sink, "fits.near", s.nearness(1, i, j) / Math.max(1e-9, s.allMatched));
            }
        }
    }

    private void verb(CitedSentence s, int i, int j, Sink sink) {
        if (asked.verb().isEmpty()) {
            return;
        }
        for (int k = 0; k < s.stems.length; k++) {
            if (s.stems[k].equals(asked.verb())) {
                role(sink, k < i ? "afterverb" : k > j ? "beforeverb" : "withverb", 1);
                if (k == i - 1 || k == j + 1) {
                    role(sink, k < i ? "rightafterverb" : "rightbeforeverb", 1);
                }
                return;
            }
        }
        all(sink, "noverb", 1);
    }

    private void focus(CitedSentence s, int i, int j, Sink sink) {
        if (asked.focus().isEmpty()) {
            return;
        }
        for (int k = 0; k < s.stems.length; k++) {
            if (s.stems[k].equals(asked.focus())) {
                String where = k < i
                        ? (k == i - 1 ? "justbefore" : "before")
                        : k > j ? (k == j + 1 ? "justafter" : "after") : k == j ? "last" : "in";
                role(sink, "focus=", where, 1);
            }
        }
    }
}
