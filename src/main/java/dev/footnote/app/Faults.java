package dev.footnote.app;

import dev.footnote.index.EncoderException;
import dev.footnote.ingest.CorpusException;
import dev.footnote.model.ModelException;
import dev.footnote.telegram.inbox.InboxException;
import dev.footnote.telegram.run.BotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** The one place that turns what went wrong into sentences for a reader. */
final class Faults {

    private Faults() {}

    /** The exit status that belongs to a fault. */
    static int status(Throwable fault) {
        return cause(fault) instanceof ConfigurationException ? Status.USAGE : Status.FAILURE;
    }

    /** What went wrong, one sentence each; never a stack trace. */
    static List<String> sentences(Throwable fault) {
        var told = cause(fault);
        return told instanceof ConfigurationException c ? c.faults() : List.of(sentence(told));
    }

    /** What went wrong, in one sentence. */
    static String sentence(Throwable fault) {
        var told = cause(fault);
        return switch (told) {
            case ConfigurationException e -> String.join(" ", e.faults());
            case CorpusException e -> whole(String.valueOf(e.getMessage()));
            case InboxException e -> whole(String.valueOf(e.getMessage()));
            case BotException e -> whole(String.valueOf(e.getMessage()));
            case EncoderException e -> whole(String.valueOf(e.getMessage()) + "; 'footnote doctor' says what it needs");
            case UncheckedIOException e ->
                sentence(told.getCause() == null ? new IOException(e.getMessage()) : told.getCause());
            case FileSystemException e when e.getFile() != null -> whole(e.getFile() + " cannot be used: " + reason(e));
            case IOException e -> whole("Reading or writing failed: " + reason(e));
            case InvalidPathException e ->
                whole("'" + e.getInput() + "' cannot be the name of a file here: " + e.getReason());
            case ModelException e -> whole("The language model " + e.clause());
            case CancellationException e -> "Cancelled.";
            case OutOfMemoryError e ->
                "There was not enough memory (the limit is "
                        + Runtime.getRuntime().maxMemory() / (1 << 20)
                        + " MB): raise it with FOOTNOTE_JAVA_OPTS=-Xmx4g, or search fewer articles at a time.";
            case LinkageError e ->
                whole("A library could not be loaded (" + firstLine(e) + "); 'footnote doctor' says what is missing");
            default ->
                whole("Something went wrong that Footnote did not expect ("
                        + told.getClass().getSimpleName() + ": " + firstLine(told) + "); --verbose shows where");
        };
    }

    /** Why reading or writing failed, a clause without a full stop. */
    static String reason(IOException fault) {
        return switch (fault) {
            case NoSuchFileException e -> "there is no such file or folder";
            case AccessDeniedException e -> "permission is denied";
            case NotDirectoryException e -> "it is not a folder";
            case CharacterCodingException e -> "its characters are not valid UTF-8";
            case FileSystemException e when e.getReason() != null -> disk(e.getReason());
            default -> disk(firstLine(fault));
        };
    }

    private static String disk(String reason) {
        return reason.contains("No space left") ? "the disk is full" : reason;
    }

    private static Throwable cause(Throwable fault) {
        var told = fault;
        while (told.getCause() != null
                && (told instanceof ExecutionException
                        || told instanceof CompletionException
                        || told instanceof ExceptionInInitializerError)) {
            told = told.getCause();
        }
        return told;
    }

    private static String firstLine(Throwable fault) {
        var message = fault.getMessage();
        return message == null || message.isBlank()
                ? fault.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }

    private static String whole(String sentence) {
        return sentence.isEmpty() || ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                ? sentence
                : sentence + ".";
    }
}
