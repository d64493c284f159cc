package dev.footnote.bench;

import dev.footnote.index.EncoderEmbeddingModel;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.Precision;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.nio.file.Path;
import java.util.List;

/** Embeds one question after the other by one of the models. Arguments: {@code ours} or {@code stock}, folder, questions. */
final class QuestionTrial {

    private static final int TOKENS = 12;

    private QuestionTrial() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[2]);
        EmbeddingModel model = arguments[0].equals("ours")
                ? new EncoderEmbeddingModel(new MiniLmEncoder(Precision.INT8, Path.of(arguments[1])))
                : new AllMiniLmL6V2EmbeddingModel();
        List<String> questions = new SampleTexts().texts(2 * count, TOKENS);
        // As many again before, until the compiler is done.
        questions.subList(count, 2 * count).forEach(model::embed);
        double[] times = new double[count];
        double before = Trial.processor();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            model.embed(questions.get(i));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Trial.tell("processor", (Trial.processor() - before) / count * 1e3);
        Trial.tell("p50", Trial.median(times));
        Trial.tell("p99", Trial.quantile(times, 0.99));
        System.exit(0); // the stock model's threads would keep the process
    }
}
