package dev.footnote.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native code behind {@link MiniLmEncoder}, unpacked once into a folder that later starts find it in. Left alone, ONNX
 * Runtime unpacks 16.5 MB among the temporary files at every start.
 */
public final class NativeLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);

    /** Names the folder ONNX Runtime loads its libraries from; see its class OnnxRuntime. */
    private static final String ONNX_FOLDER = "onnxruntime.native.path";

    private static final List<String> ONNX = List.of("onnxruntime", "onnxruntime4j_jni");

    private static @Nullable Path chosen;

    private NativeLibraries() {}

    /**
     * Chooses where native code lies: in {@code folder} where it can be kept and run there, else in a folder of this
     * user's own among the temporary files. Has to come before the first {@link MiniLmEncoder}; later calls change
     * nothing.
     *
     * @param folder where the program keeps things between runs; null where it keeps none
     * @return the folder that was chosen, first or now; null where nothing can be kept
     */
    public static synchronized @Nullable Path keepIn(@Nullable Path folder) {
        if (chosen == null && (folder == null || !use(folder))) {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "footnote-" + user());
            // Where that is no use either, ONNX Runtime tries for itself and says what is in its way.
            if (own(temporary)) {
                use(temporary);
            }
        }
        return chosen;
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
            chosen = absolute;
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
     * @throws IOException when the folder cannot hold them
     */
    static @Nullable Path unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path place = null;
        for (String library : ONNX) {
            String file = System.mapLibraryName(library);
            Packed packed = Packed.find("ai/onnxruntime/native/" + system() + "/" + file);
            if (packed == null) {
                return null;
            }
            if (place == null) {
                place = folder.resolve("onnxruntime-" + packed.checksum());
            }
            Path unpacked = place.resolve(file);
            if (!Files.exists(unpacked) || Files.size(unpacked) != packed.size()) {
                WholeFile.write(unpacked, packed::copyTo);
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
