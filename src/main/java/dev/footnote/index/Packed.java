package dev.footnote.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file in one of the program's jars.
 *
 * @param url where it is
 * @param checksum its CRC-32, in hexadecimal: stands in for a version, so that what was made of another is not taken
 *     for this one's
 * @param size its size in bytes
 */
record Packed(URL url, String checksum, long size) {

    /** The file of that name; null where no jar has it. */
    static @Nullable Packed find(String name) throws IOException {
        URL url = Packed.class.getClassLoader().getResource(name);
        if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
            return null;
        }
        var entry = Objects.requireNonNull(connection.getJarEntry());
        return new Packed(url, Long.toHexString(entry.getCrc()), entry.getSize());
    }

    /**
     * The file of that name.
     *
     * @throws IOException where no jar has it
     */
    static Packed get(String name) throws IOException {
        Packed packed = find(name);
        if (packed == null) {
            throw new IOException(name + " is in no jar on the class path");
        }
        return packed;
    }

    InputStream open() throws IOException {
        return url.openStream();
    }

    void copyTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }
}
