package dev.footnote.console;

import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** A chat over prepared replies, to look at the console with one's own eyes; not run by the build. */
final class ChatDemo {

    private ChatDemo() {}

    public static void main(String[] args) {
        Assistant assistant = ChatDemo::reply;
        Path history = args.length > 0 ? Path.of(args[0]) : null;
        System.exit(Console.chat(
                assistant,
                System.getenv(),
                new FakeArticles(),
                new FakeFeedback(),
                new ChatMemory(new ThreadsInMemory(), Threads.Chat.of("console"), history)));
    }

    private static Reply reply(Question question) {
        Reply sample = question.text().contains("designed") ? Samples.missing() : Samples.museum();
        if (question.text().contains("fail")) {
            throw new IllegalStateException("the demo was asked to fail");
        }
        if (question.text().contains("slow")) {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                throw new CancellationException("called off");
            }
        }
        return new Reply(question, sample.standalone(), sample.answer(), sample.passages(), sample.timing());
    }
}
