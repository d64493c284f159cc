package dev.footnote.conversation.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.util.OSInfo;

/**
 * SQLite's native code, unpacked once into a folder that later starts find it in. Left alone, the driver unpacks 1.3 MB at
 * every start under a new name, and leaves them all behind where the process is killed.
 */
public final class SqliteLibrary {

    private static final Logger log = LoggerFactory.getLogger(SqliteLibrary.class);

    /** Names the folder the driver loads its library from; see its class SQLiteJDBCLoader. */
    private static final String FOLDER = "org.sqlite.lib.path";

    private SqliteLibrary() {}

    /**
     * Has to come before the first connection; later calls change nothing. Where the folder can't be used the driver helps
     * itself to the temporary files.
     *
     * @param folder where the program keeps things between runs
     */
    public static synchronized void keepIn(Path folder) {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        String name = System.mapLibraryName("sqlitejdbc");
        URL packed = SqliteLibrary.class
                .getClassLoader()
                .getResource("org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name);
        try {
            if (packed != null && packed.openConnection() instanceof JarURLConnection connection) {
                JarEntry entry = connection.getJarEntry();
                // The checksum stands in for a version: another library never takes this one's place.
                Path place = folder.toAbsolutePath().resolve("sqlite-" + Long.toHexString(entry.getCrc()));
                unpack(packed, entry.getSize(), place, name);
                System.setProperty(FOLDER, place.toString());
            }
        } catch (IOException e) {
            log.debug("no native library in {}", folder, e);
        }
    }

    private static void unpack(URL packed, long size, Path place, String name) throws IOException {
        Path unpacked = place.resolve(name);
        if (Files.exists(unpacked) && Files.size(unpacked) == size) {
            return;
        }
        Files.createDirectories(place);
        Path part = Files.createTempFile(place, name, ".part");
        try (InputStream in = packed.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            // Whole or not at all, also where two processes do this at once.
            Files.move(part, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
