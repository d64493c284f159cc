package dev.footnote.index;

import java.util.List;

/**
 * A passage's vectors as codes.
 *
 * @param passage of the whole
 * @param inContext of each sentence as it reads in the passage
 * @param alone of each sentence by itself
 */
record PassageCodes(VectorCode passage, List<VectorCode> inContext, List<VectorCode> alone) {

    static PassageCodes of(Encoder.PassageVectors vectors) {
        return new PassageCodes(
                VectorCode.of(vectors.passage()),
                vectors.inContext().stream().map(VectorCode::of).toList(),
                vectors.alone().stream().map(VectorCode::of).toList());
    }
}
