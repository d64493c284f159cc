package dev.footnote.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the files of a corpus folder: recursively, in the order of their relative paths, hidden ones left out. */
final class CorpusWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Consumer<Skipped> skipped;
    private final List<CorpusFile> files = new ArrayList<>();

    private CorpusWalk(Path root, Consumer<Skipped> skipped) {
        this.root = root;
        this.skipped = skipped;
    }

    /** The files under a root; a root that is a file is returned whatever its extension. */
    static List<CorpusFile> files(Path root, Consumer<Skipped> skipped) {
        if (!Files.isDirectory(root)) {
            return List.of(new CorpusFile(
                    root, root, root.toAbsolutePath().getFileName().toString()));
        }
        CorpusWalk walk = new CorpusWalk(root, skipped);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException failure) {
            throw new CorpusException(
                    "The corpus folder " + root + " cannot be read (" + Failures.reason(failure)
                            + "): check its permissions or name another folder.",
                    root,
                    failure);
        }
        walk.files.sort((left, right) -> left.name().compareTo(right.name()));
        return walk.files;
    }

    /** Throws {@link CorpusException} where a root does not exist or may not be read. */
    static void check(Path root) {
        if (!Files.exists(root)) {
            throw new CorpusException(
                    "The corpus " + root + " does not exist: name a folder of articles or a file.", root, null);
        }
        if (!Files.isReadable(root)) {
            throw new CorpusException(
                    "The corpus " + root + " may not be read: check its permissions or name another.", root, null);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = name(file);
        if (!isHidden(file) && FileKind.of(name) != null) {
            files.add(new CorpusFile(root, file, name));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        if (!isHidden(file)) {
            String reason = failure instanceof FileSystemLoopException
                    ? "a link that leads back to a folder it lies in"
                    : Failures.reason(failure);
            skipped.accept(new Skipped(name(file), reason));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (failure != null) {
            skipped.accept(new Skipped(name(folder), "the folder was read in part: " + Failures.reason(failure)));
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
        // The root is read even when hidden: the user named it.
        if (path.equals(root)) {
            return false;
        }
        String name = path.getFileName().toString();
        // "~$x.docx" is the lock Word leaves beside an open document.
        return name.startsWith(".") || name.startsWith("~$");
    }

    private String name(Path path) {
        String relative = root.relativize(path).toString();
        return relative.replace(path.getFileSystem().getSeparator(), "/");
    }
}
