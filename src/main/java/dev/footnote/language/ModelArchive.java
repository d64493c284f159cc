package dev.footnote.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.MaxentModel;

/**
 * The file of an OpenNLP model from the class path. OpenNLP's own way to read one takes each of its numbers singly through
 * the unpacking; here each entry is unpacked as a whole before it is read, which takes half the time.
 */
public final class ModelArchive {

    private final String file;
    private final Map<String, byte[]> entries = new HashMap<>();

    /** Unpacks {@code file}, a path in OpenNLP's archives; throws {@link IllegalStateException} where it is missing. */
    public ModelArchive(String file) {
        this.file = file;
        try (InputStream in = MaxentModel.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the model " + file + " is missing: build Footnote again");
            }
            ZipInputStream archive = new ZipInputStream(in);
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                entries.put(entry.getName(), archive.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + file + " could not be read", e);
        }
    }

    /** An entry as it is; throws {@link IllegalStateException} where there is none of that name. */
    byte[] entry(String name) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new IllegalStateException("the model " + file + " has no entry " + name);
        }
        return bytes;
    }

    /**
     * A maximum-entropy model that is looked up in its entry, ready sooner than that of {@link #weights}; throws
     * {@link IllegalArgumentException} where the entry is none.
     */
    public MaxentModel flat(String name) {
        byte[] bytes = entry(name);
        try {
            return new FlatMaxent(bytes);
        } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "the entry " + name + " of " + file + " is no model that can be read", e);
        }
    }

    /** A maximum-entropy model as OpenNLP reads it, for those of its parts that take no other. */
    public MaxentModel weights(String name) {
        try {
            return new GISModelReader(new BinaryFileDataReader(new ByteArrayInputStream(entry(name)))).getModel();
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + file + " could not be read", e);
        }
    }
}
