package dev.footnote.app;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Span;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.console.Articles;
import dev.footnote.console.ChatMemory;
import dev.footnote.console.Feedback;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.evaluate.Judge;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Progress;
import dev.footnote.ingest.Skipped;
import dev.footnote.retrieve.RankedPassage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A workbench for commands: fake providers and front, captured output. */
final class Bench {

    static final String TEXT = "The deal is worth $38 billion. It runs for seven years 😀.";
    static final Article ARTICLE = new Article(
            "deals/aws.md",
            "A deal",
            "Ars Technica",
            "https://example.org/deal",
            LocalDate.of(2025, 11, 3),
            TEXT,
            null);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;

    String input = "";

    @Nullable
    Path home;

    final Map<String, String> environment = new HashMap<>();
    Function<Question, Reply> answers = question -> grounded(question);
    CorpusSummary summary = new CorpusSummary(2, List.of(), 9, 4);

    List<String> notes = List.of();

    @Nullable
    RuntimeException opening;

    @Nullable
    Settings settings;

    @Nullable
    Error encoder;

    int closed;
    int opened;
    int chats;

    @Nullable
    Consumer<Feedback> talking;

    /** The questions put so far; evaluations ask from several threads. */
    final List<Question> asked = Collections.synchronizedList(new ArrayList<>());

    Bench(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.toString());
    }

    /** Runs the command line; its exit status. */
    int run(String... arguments) {
        out.reset();
        err.reset();
        var surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings.Terminals(false, false, false),
                environment,
                folder,
                home);
        return Main.run(
                new Run(new GlobalOptions(), surroundings, new Fakes(new Wiring(surroundings)), new Talker()),
                arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static Reply grounded(Question question) {
        var answer = new Answer.Grounded(
                List.of(
                        new Answer.Sentence("The deal is worth $38 billion.", List.of(1), Certainty.CONFIRMED),
                        new Answer.Sentence("It runs for seven years 😀.", List.of(2, 1), Certainty.CONFIRMED)),
                List.of(
                        new Citation(1, ARTICLE, new Span(0, 30)),
                        new Citation(2, ARTICLE, new Span(31, TEXT.length()))),
                "$38 billion",
                0.87654321);
        return reply(question, answer);
    }

    static Reply notFound(Question question) {
        return reply(
                question,
                new Answer.NotFound(Answer.Reason.FACT_MISSING, new Citation(1, ARTICLE, new Span(0, 30)), 0.2));
    }

    private static Reply reply(Question question, Answer answer) {
        var passages = new ArrayList<RankedPassage>();
        for (int i = 0; i < 25; i++) {
            passages.add(new RankedPassage(
                    new PreparedArticle(ARTICLE, List.of(), List.of(), List.of()),
                    new Passage(new Span(i, 30), 0, 1),
                    i,
                    1 - i / 100.0,
                    0.5,
                    3,
                    List.of("deal"),
                    List.of()));
        }
        return new Reply(
                question, question.text() + "?", answer, passages, new Reply.Timing(1.23456, 0.0004, Double.NaN));
    }

    private final class Talker implements Front {
        @Override
        public void print(Reply reply, Surroundings surroundings) {
            surroundings.out().println("printed: " + reply.question().text());
        }

        @Override
        public void print(dev.footnote.answer.Timeline timeline, Surroundings surroundings) {
            throw new AssertionError("no timeline was asked for");
        }

        @Override
        public void chat(
                Assistant assistant,
                Articles articles,
                Feedback feedback,
                ChatMemory memory,
                Surroundings surroundings) {
            chats++;
            if (talking != null) {
                talking.accept(feedback);
            }
        }
    }

    private final class Fakes implements Providers {

        private final Wiring real;

        Fakes(Wiring real) {
            this.real = real;
        }

        @Override
        public Opened open(Settings given, Threads threads, Progress progress) {
            opened++;
            settings = given;
            if (opening != null) {
                throw opening;
            }
            return new Opened(
                    question -> {
                        asked.add(question);
                        return answers.apply(question);
                    },
                    summary,
                    notes,
                    given.cache() == null ? null : given.cache().resolve("abc.snapshot"),
                    () -> "f1f1",
                    id -> id.equals(ARTICLE.id()) ? ARTICLE : null,
                    () -> closed++);
        }

        @Override
        public LiveOpened openLive(Settings given, Threads threads, Progress progress) {
            var state = open(given, threads, progress);
            return new LiveOpened() {
                @Override
                public List<String> notes() {
                    return state.notes();
                }

                @Override
                public CorpusSummary summary() {
                    return state.summary();
                }

                @Override
                public <T> T with(Function<Opened, T> use) {
                    return use.apply(state);
                }

                @Override
                public CorpusSummary refresh() {
                    return state.summary();
                }

                @Override
                public void close() {
                    state.close();
                }
            };
        }

        @Override
        public Threads threads(Path file, Settings given) {
            return new ThreadsInMemory();
        }

        @Override
        public CorpusSummary survey(Settings given, Progress progress) {
            settings = given;
            if (opening != null) {
                throw opening;
            }
            return summary;
        }

        @Override
        public String tryEncoder(Settings given) {
            if (encoder != null) {
                throw encoder;
            }
            return "a fake, 2 floats";
        }

        @Override
        public Judge judge(JudgeSettings judging, Settings given) {
            return real.judge(judging, given);
        }

        @Override
        public String tryModel(Settings given) {
            return real.tryModel(given);
        }

        @Override
        public @Nullable String snapshot(Settings given) {
            return "up to date";
        }
    }

    static Skipped skipped(int number) {
        return new Skipped("broken" + number + ".pdf", "it is not a PDF");
    }
}
