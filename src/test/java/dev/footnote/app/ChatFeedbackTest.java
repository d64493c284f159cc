package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.ask.Question;
import dev.footnote.console.Feedback;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatFeedbackTest {

    @TempDir
    Path folder;

    @Test
    void the_chat_keeps_feedback_in_the_working_folder_unless_told_otherwise() throws Exception {
        var bench = new Bench(folder);
        bench.talking = feedback -> assertEquals("kept in " + folder.resolve("feedback.jsonl"), keep(feedback));
        assertEquals(0, bench.run("chat"));
        var line = Files.readString(folder.resolve("feedback.jsonl"));
        assertTrue(line.contains("\"corpus\":\"f1f1\""), line);

        bench.talking = ChatFeedbackTest::keep;
        assertEquals(0, bench.run("--feedback", "elsewhere/mine.jsonl"));
        assertEquals(
                1, Files.readAllLines(folder.resolve("elsewhere/mine.jsonl")).size());
        assertEquals(2, bench.chats);
    }

    @Test
    void a_file_that_cannot_be_written_is_told_in_one_sentence() throws Exception {
        Files.createDirectory(folder.resolve("feedback.jsonl"));
        var bench = new Bench(folder);
        bench.talking = feedback -> {
            var fault = assertThrows(Feedback.NotKept.class, () -> feedback.keep(reply(), true, ""));
            var told = String.valueOf(fault.getMessage());
            assertTrue(told.startsWith("Your feedback could not be kept: " + folder.resolve("feedback.jsonl")), told);
            assertTrue(told.endsWith("."), told);
        };
        assertEquals(0, bench.run("chat"));
        assertEquals(1, bench.chats);
    }

    private static String keep(Feedback feedback) {
        try {
            return feedback.keep(reply(), false, "seven");
        } catch (Feedback.NotKept e) {
            throw new AssertionError(e);
        }
    }

    private static dev.footnote.ask.Reply reply() {
        return Bench.grounded(Question.of("How much?"));
    }
}
