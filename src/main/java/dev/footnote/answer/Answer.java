package dev.footnote.answer;

import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the articles say to a question: sentences that stand on quotes, or a reasoned not-found. */
public sealed interface Answer {

    /** How sure Footnote is that the articles answer the question, 0 to 1, calibrated. */
    double confidence();

    /**
     * An answer that stands on quotes.
     *
     * @param sentences what is said, the sentence that answers first
     * @param citations the quotes, numbered from 1
     * @param shortSpan the shortest span that answers, taken from a cited sentence, where the question asks for one
     * @param confidence 0 to 1
     * @param conflicts where the articles give different values
     * @param origins on how many articles and independent origins it stands
     * @param asOf the day the answer holds for: that of the newest article its first sentence stands on, where known
     */
    record Grounded(
            List<Sentence> sentences,
            List<Citation> citations,
            @Nullable String shortSpan,
            double confidence,
            List<Conflict> conflicts,
            Origins origins,
            @Nullable LocalDate asOf)
            implements Answer {

        /** Copies the lists. */
        public Grounded {
            sentences = List.copyOf(sentences);
            citations = List.copyOf(citations);
            conflicts = List.copyOf(conflicts);
        }

        /** An answer of which only its sentences are known. */
        public Grounded(
                List<Sentence> sentences, List<Citation> citations, @Nullable String shortSpan, double confidence) {
            this(sentences, citations, shortSpan, confidence, List.of(), Origins.NONE, null);
        }

        /** The whole answer as running text, without citation numbers. */
        public String text() {
            return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * One sentence of an answer.
     *
     * @param text what is said
     * @param citations numbers of the citations it stands on
     * @param certainty how firmly it says so, from its own words
     * @param earlier the day of its report, where the question asks for the newest state and a newer one leads
     */
    record Sentence(
            String text,
            List<Integer> citations,
            Certainty certainty,
            @Nullable LocalDate earlier) {

        /** A sentence that no newer one leads. */
        public Sentence(String text, List<Integer> citations, Certainty certainty) {
            this(text, citations, certainty, null);
        }

        /** Copies the list. */
        public Sentence {
            citations = List.copyOf(citations);
        }
    }

    /**
     * The articles do not answer.
     *
     * @param reason why not
     * @param nearest the passage that comes nearest; it is not an answer
     * @param confidence how sure Footnote was that there is an answer, below the threshold
     */
    record NotFound(Reason reason, @Nullable Citation nearest, double confidence, Missing missing) implements Answer {

        /** Not found, with nothing more to say about what is missing. */
        public NotFound(Reason reason, @Nullable Citation nearest, double confidence) {
            this(reason, nearest, confidence, Missing.NOTHING_NAMED);
        }

        /** Whether articles that were shut out for their dates might still answer. */
        public boolean mayLieOutsideDates() {
            return reason == Reason.NO_ARTICLES || reason == Reason.OFF_SUBJECT || reason == Reason.FACT_MISSING;
        }

        /** Whether a misspelt word of the question might be why. */
        public boolean mayBeMisspelt() {
            return reason == Reason.OFF_SUBJECT || reason == Reason.FACT_MISSING;
        }

        /** The reason as a reader reads it, with the outlets or dates it names. */
        public String sentence() {
            return missing.sentence(reason);
        }
    }

    /**
     * What of a question's outlets and days the articles lack.
     *
     * @param outlets the outlets asked for that have nothing on it
     * @param dates the days for which the articles do have it
     */
    record Missing(List<String> outlets, @Nullable Period dates) {

        /** No outlet and no day. */
        public static final Missing NOTHING_NAMED = new Missing(List.of(), null);

        /** Copies the list. */
        public Missing {
            outlets = List.copyOf(outlets);
        }

        private String sentence(Reason reason) {
            if (reason == Reason.OUTLET_SILENT && !outlets.isEmpty()) {
                return "The articles have nothing on this from " + String.join(" or ", outlets) + ".";
            }
            if (reason == Reason.OUTSIDE_DATES && dates != null) {
                return "The articles have nothing on this for the dates asked, only for " + dates.words() + ".";
            }
            return reason.sentence();
        }
    }

    /**
     * What Footnote says itself, without looking into the articles.
     *
     * @param kind why it speaks
     * @param text what it says, to the reader
     * @param choices what the reader may choose from, where it asks back
     */
    record Aside(Kind kind, String text, List<String> choices) implements Answer {

        /** Copies the list. */
        public Aside {
            choices = List.copyOf(choices);
        }

        /** Nothing to choose from. */
        public Aside(Kind kind, String text) {
            this(kind, text, List.of());
        }

        /** There is no answer from the articles in it. */
        @Override
        public double confidence() {
            return 0;
        }

        /** Why Footnote speaks itself. */
        public enum Kind {
            /** The reader said hello, thanks, or asked what Footnote is. */
            CHAT("chat"),
            /** A name of the question fits several in the articles. */
            AMBIGUOUS("ambiguous"),
            /** The question is in a language other than the articles'. */
            LANGUAGE("language");

            private final String code;

            Kind(String code) {
                this.code = code;
            }

            /** The kind as scripts read it in JSON, as the reason of a not-found. */
            public String code() {
                return code;
            }
        }
    }

    /** Why there is no answer. */
    enum Reason {
        /** There is no question: the text is empty or holds no word. */
        NO_QUESTION("no_question", "There is no question in that."),
        /** There is nothing to search. */
        NO_ARTICLES("no_articles", "There are no articles to search."),
        /** The articles are about something else. */
        OFF_SUBJECT("off_subject", "The articles don't deal with this."),
        /** The articles deal with the subject, but do not say this about it. */
        FACT_MISSING("fact_missing", "The articles deal with the subject, but don't say this."),
        /** The outlet asked for has nothing on it. */
        OUTLET_SILENT("outlet_silent", "The articles have nothing on this from the outlet asked for."),
        /** The articles have it only for days other than those asked for. */
        OUTSIDE_DATES("outside_dates", "The articles have nothing on this for the dates asked."),
        /** The question supposes what the articles contradict. */
        CONTRADICTED("contradicted", "The question supposes something that the articles contradict.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** The reason as scripts read it in JSON. */
        public String code() {
            return code;
        }

        /** The reason as a reader reads it. */
        public String sentence() {
            return sentence;
        }
    }
}
