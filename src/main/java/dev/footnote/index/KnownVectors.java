package dev.footnote.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Vectors that need not be computed again, found by what they were computed from. Safe for several threads. */
interface KnownVectors {

    /** The vectors of a passage; null where they are not known. */
    @Nullable
    PassageCodes passage(VectorKey key);

    /** The vector of a word; null where it is not known. */
    @Nullable
    VectorCode word(VectorKey key);

    /** Nothing is known. */
    KnownVectors NONE = new KnownVectors() {
        @Override
        public @Nullable PassageCodes passage(VectorKey key) {
            return null;
        }

        @Override
        public @Nullable VectorCode word(VectorKey key) {
            return null;
        }
    };

    /** All those of segments. What is damaged in them is not known. */
    static KnownVectors in(Collection<SegmentColumns> segments) {
        return in(segments, key -> true);
    }

    /** Those of segments that are {@code wanted}, so that where few are, little has to be held. */
    static KnownVectors in(Collection<SegmentColumns> segments, Predicate<VectorKey> wanted) {
        record Place(SegmentColumns segment, int number) {}
        Map<VectorKey, Place> passages = new HashMap<>();
        Map<VectorKey, Place> words = new HashMap<>();
        for (SegmentColumns segment : segments) {
            try {
                for (int i = 0; i < segment.keys().size(); i++) {
                    VectorKey key = segment.keys().get(i);
                    if (wanted.test(key)) {
                        passages.put(key, new Place(segment, i));
                    }
                }
                for (int i = 0; i < segment.wordKeys().size(); i++) {
                    VectorKey key = segment.wordKeys().get(i);
                    if (wanted.test(key)) {
                        words.put(key, new Place(segment, i));
                    }
                }
            } catch (DamagedSnapshotException e) {
                continue; // what was read so far is good
            }
        }
        return new KnownVectors() {
            @Override
            public @Nullable PassageCodes passage(VectorKey key) {
                Place place = passages.get(key);
                try {
                    return place == null ? null : codes(place.segment(), place.number());
                } catch (DamagedSnapshotException e) {
                    return null;
                }
            }

            @Override
            public @Nullable VectorCode word(VectorKey key) {
                Place place = words.get(key);
                try {
                    return place == null ? null : place.segment().words().get(place.number());
                } catch (DamagedSnapshotException e) {
                    return null;
                }
            }
        };
    }

    private static PassageCodes codes(SegmentColumns segment, int passage) {
        List<VectorCode> inContext = new ArrayList<>();
        List<VectorCode> alone = new ArrayList<>();
        int end = segment.sentenceStarts().get(passage + 1);
        for (int i = segment.sentenceStarts().get(passage); i < end; i++) {
            inContext.add(segment.inContext().get(i));
            alone.add(segment.alone().get(i));
        }
        return new PassageCodes(segment.passages().get(passage), inContext, alone);
    }
}
