package dev.footnote.bench;

import dev.footnote.index.EncoderEmbeddingModel;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.Precision;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.nio.file.Path;
import java.util.List;

/** Embeds one question after the other, by each model in turn. Arguments: folder, questions. */
final class QuestionTrial {

    private static final int TOKENS = 12;
    private static final int BLOCK = 20;

    private QuestionTrial() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]) / BLOCK * BLOCK;
        List<String> questions = new SampleTexts().texts(count, TOKENS);
        EmbeddingModel stock = new AllMiniLmL6V2EmbeddingModel();
        EmbeddingModel ours = new EncoderEmbeddingModel(new MiniLmEncoder(Precision.INT8, Path.of(arguments[0])));
        questions.subList(0, count / 4).forEach(question -> {
            stock.embed(question);
            ours.embed(question);
        });
        double[][] times = new double[2][count];
        double[] processor = new double[2];
        // In blocks: processor time is counted in steps of some milliseconds.
        for (int block = 0; block < count; block += BLOCK) {
            for (int side = 0; side < 2; side++) {
                EmbeddingModel model = side == 0 ? ours : stock;
                double before = Trial.processor();
                for (int i = block; i < block + BLOCK; i++) {
                    long start = System.nanoTime();
                    model.embed(questions.get(i));
                    times[side][i] = (System.nanoTime() - start) / 1e6;
                }
                processor[side] += Trial.processor() - before;
            }
        }
        for (int side = 0; side < 2; side++) {
            String name = side == 0 ? "ours" : "stock";
            Trial.tell(name + " p50", Trial.median(times[side]));
            Trial.tell(name + " p99", Trial.quantile(times[side], 0.99));
            Trial.tell(name + " processor", processor[side] / count * 1e3);
        }
        System.exit(0); // the stock model's threads would keep the process
    }
}
