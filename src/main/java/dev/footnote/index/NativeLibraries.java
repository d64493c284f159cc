package dev.footnote.index;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native code behind {@link MiniLmEncoder}, unpacked once into a folder that later starts find it in. Left alone,
 * ONNX Runtime unpacks 16.5 MB at every start and DJL's tokenizer writes to the user's home folder.
 */
public final class NativeLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);

    /** Names the folder ONNX Runtime loads its libraries from; see its class OnnxRuntime. */
    private static final String ONNX_FOLDER = "onnxruntime.native.path";

    /** Names the folder DJL unpacks its libraries into; see its method Utils.getEngineCacheDir. */
    private static final String DJL_FOLDER = "ENGINE_CACHE_DIR";

    /** The folder below {@link #DJL_FOLDER} that DJL makes for its tokenizer. */
    private static final String TOKENIZER = "tokenizers";

    private static final List<String> ONNX = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibraries() {}

    /**
     * Chooses where native code lies: in {@code folder} where it can be kept and run there, else in a folder of this
     * user's own among the temporary files. Has to come before the first {@link MiniLmEncoder}; later calls change
     * nothing.
     *
     * @param folder where the program keeps things between runs; null where it keeps none
     */
    public static synchronized void keepIn(@Nullable Path folder) {
        if (System.getProperty(DJL_FOLDER) != null || (folder != null && use(folder))) {
            return;
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "footnote-" + user());
        if (!own(temporary) || !use(temporary)) {
            // Both libraries then try for themselves and say what is in their way; the tokenizer not in the home
            // folder.
            System.setProperty(DJL_FOLDER, temporary.toAbsolutePath().toString());
        }
    }

    private static boolean use(Path folder) {
        try {
            Path absolute = folder.toAbsolutePath();
            Path onnx = unpack(absolute);
            if (onnx != null) {
                // A folder may be mounted so that nothing in it runs. ONNX Runtime's own loading then finds it loaded.
                System.load(onnx.resolve(System.mapLibraryName(ONNX.getFirst())).toString());
                System.setProperty(ONNX_FOLDER, onnx.toString());
            }
            System.setProperty(DJL_FOLDER, absolute.toString());
            return true;
        } catch (IOException | UnsatisfiedLinkError e) {
            LOG.debug("no native libraries in {}", folder, e);
            return false;
        }
    }

    /**
     * Puts ONNX Runtime's libraries below {@code folder}, unless they lie there already.
     *
     * @return where they lie; null where the jar has none for this system
     * @throws IOException when the folder cannot hold them, or not the tokenizer's that DJL will add
     */
    static @Nullable Path unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path place = onnx(folder);
        if (!Files.isDirectory(folder.resolve(TOKENIZER)) && !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        return place;
    }

    private static @Nullable Path onnx(Path folder) throws IOException {
        Path place = null;
        for (String library : ONNX) {
            String file = System.mapLibraryName(library);
            URL packed = NativeLibraries.class
                    .getClassLoader()
                    .getResource("ai/onnxruntime/native/" + system() + "/" + file);
            if (packed == null || !(packed.openConnection() instanceof JarURLConnection connection)) {
                return null;
            }
            JarEntry entry = Objects.requireNonNull(connection.getJarEntry());
            if (place == null) {
                // The checksum stands in for a version: another library never takes this one's place.
                place = folder.resolve("onnxruntime-" + Long.toHexString(entry.getCrc()));
            }
            Path unpacked = place.resolve(file);
            if (!Files.exists(unpacked) || Files.size(unpacked) != entry.getSize()) {
                WholeFile.write(unpacked, out -> {
                    try (InputStream in = packed.openStream()) {
                        in.transferTo(out);
                    }
                });
            }
        }
        return place;
    }

    /** As ONNX Runtime names the folders in its jar. */
    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String chip = System.getProperty("os.arch", "");
        String os = name.contains("mac") || name.contains("darwin") ? "osx" : name.contains("win") ? "win" : "linux";
        return os + (chip.startsWith("amd64") || chip.startsWith("x86_64") ? "-x64" : "-" + chip);
    }

    /** Makes sure that nobody else can put libraries there: temporary folders are open to all. */
    static boolean own(Path folder) {
        try {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                if (posix) {
                    Files.createDirectory(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectory(folder);
                }
            }
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            return !posix
                    || Files.getOwner(folder).getName().equals(System.getProperty("user.name"))
                            && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                                    .equals("rwx------");
        } catch (IOException e) {
            LOG.debug("no folder of one's own at {}", folder, e);
            return false;
        }
    }

    private static String user() {
        return System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
