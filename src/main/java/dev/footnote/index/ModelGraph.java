package dev.footnote.index;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.footnote.index.onnx.BertGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model's graph, written anew with ONNX Runtime's own operators, optimised by it once and kept as a file: that opens in
 * a third of the time and half of the memory of unpacking and optimising the one in the jar, and computes faster.
 *
 * <p>Optimised at the extended level: above it ONNX Runtime changes convolutions only, to suit the processor, of which there
 * are none here; so the file fits any processor and is byte for byte the same. Its int8 vectors are those of the jar's graph.
 */
final class ModelGraph {
    private static final Logger LOG = LoggerFactory.getLogger(ModelGraph.class);
    private static final String ENDING = ".onnx";
    private static final int LAYERS = 6;
    private static final int HEADS = 12;

    private final OrtEnvironment environment;
    private final Precision precision;

    ModelGraph(OrtEnvironment environment, Precision precision) {
        this.environment = environment;
        this.precision = precision;
    }

    /**
     * A session over the graph.
     *
     * @param folder where the fused graph is kept; null to keep nothing
     */
    OrtSession open(@Nullable Path folder) throws IOException, OrtException {
        Packed model = Packed.get(precision.files() + ENDING);
        if (folder != null) {
            try {
                return kept(model, folder);
            } catch (IOException | OrtException e) {
                LOG.debug("no graph kept in {}", folder, e);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(model.size()));
        rewrite(model, bytes);
        try (SessionOptions options = options(OptLevel.EXTENDED_OPT)) {
            return environment.createSession(bytes.toByteArray(), options);
        }
    }

    private static void rewrite(Packed model, OutputStream out) throws IOException {
        try (InputStream in = model.open()) {
            BertGraph.rewrite(in, LAYERS, HEADS, MiniLmEncoder.DIMENSION, out);
        }
    }

    /** ONNX Runtime's version and the model's checksum are in the name: after an update the graph is made anew. */
    private OrtSession kept(Packed model, Path folder) throws IOException, OrtException {
        Path file = folder.resolve(
                precision.files() + "-" + model.checksum() + "-" + environment.getVersion() + ".bert" + ENDING);
        if (Files.exists(file)) {
            try {
                return session(file);
            } catch (OrtException e) {
                LOG.debug("{} cannot be used and is made anew", file, e);
            }
        }
        make(model, file);
        sweep(file);
        return session(file);
    }

    private OrtSession session(Path file) throws OrtException {
        try (SessionOptions options = options(OptLevel.NO_OPT)) {
            return environment.createSession(file.toString(), options);
        }
    }

    private void make(Packed model, Path file) throws IOException {
        WholeFile.make(file, draft -> {
            Path written = Files.createTempFile(draft.getParent(), "model", WholeFile.DRAFT);
            try (SessionOptions options = options(OptLevel.EXTENDED_OPT)) {
                try (OutputStream out = Files.newOutputStream(written)) {
                    rewrite(model, out);
                }
                options.setOptimizedModelFilePath(draft.toString());
                environment.createSession(written.toString(), options).close();
            } catch (OrtException e) {
                throw new IOException(e);
            } finally {
                Files.deleteIfExists(written);
            }
        });
    }

    /** Removes what was made of earlier versions. */
    private void sweep(Path newest) throws IOException {
        try (DirectoryStream<Path> graphs =
                Files.newDirectoryStream(newest.resolveSibling(""), precision.files() + "-*" + ENDING)) {
            for (Path graph : graphs) {
                boolean same = graph.getFileName().equals(newest.getFileName());
                // The other model's name begins like this one's.
                boolean other = precision == Precision.FP32
                        && graph.getFileName().toString().startsWith(Precision.INT8.files());
                if (!same && !other) {
                    Files.deleteIfExists(graph);
                }
            }
        }
    }

    private static SessionOptions options(OptLevel level) throws OrtException {
        SessionOptions options = new SessionOptions();
        // Each caller computes in its own thread: ONNX Runtime's threads over callers' threads only get in their way.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(level);
        // Plans of memory are kept for every length of text there ever was, and gain no time.
        options.setMemoryPatternOptimization(false);
        return options;
    }
}
