package dev.footnote.bench;

import dev.footnote.index.EncoderEmbeddingModel;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.Precision;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Embeds the same texts by each model in turn, several times. Arguments: folder, tokens, texts, rounds. */
final class EmbeddingTrial {

    /** From here on the stock model would cut texts off. */
    private static final int CUT = 126;

    private EmbeddingTrial() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int tokens = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[3]);
        List<TextSegment> texts = new SampleTexts()
                .texts(Integer.parseInt(arguments[2]), tokens).stream()
                        .map(TextSegment::from)
                        .toList();
        Map<String, EmbeddingModel> models = new LinkedHashMap<>();
        models.put("stock", tokens < CUT ? new AllMiniLmL6V2EmbeddingModel() : new StockWithoutTruncation());
        models.put("int8", new EncoderEmbeddingModel(new MiniLmEncoder(Precision.INT8, folder)));
        models.put("fp32", new EncoderEmbeddingModel(new MiniLmEncoder(Precision.FP32, folder)));
        models.values().forEach(model -> model.embedAll(texts.subList(0, texts.size() / 4)));
        Map<String, double[]> seconds = new LinkedHashMap<>();
        Map<String, double[]> processor = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, EmbeddingModel> model : models.entrySet()) {
                double before = Trial.processor();
                long start = System.nanoTime();
                model.getValue().embedAll(texts);
                seconds.computeIfAbsent(model.getKey(), name -> new double[rounds])[round] =
                        (System.nanoTime() - start) / 1e9;
                processor.computeIfAbsent(model.getKey(), name -> new double[rounds])[round] =
                        Trial.processor() - before;
            }
        }
        seconds.forEach((name, values) -> Trial.tell(name, texts.size() / Trial.median(values)));
        processor.forEach((name, values) -> Trial.tell(name + " processor", Trial.median(values) / texts.size() * 1e3));
        System.exit(0); // the stock model's threads would keep the process
    }
}
