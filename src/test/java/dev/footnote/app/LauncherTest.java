package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a copy of the project's shape, with scripts in place of Java and Maven. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String BUILDS =
            "mkdir -p target/lib && echo new > target/footnote.jar && echo \"$JAVA_HOME\" > built-with";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path project;
    private Path tools;
    private Path jdks;

    private record Result(int status, String out, String err) {}

    @BeforeEach
    void set_up() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        tools = Files.createDirectories(folder.resolve("tools"));
        jdks = Files.createDirectories(folder.resolve("jdks"));
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("footnote"), project.resolve("footnote"));
        assertTrue(project.resolve("footnote").toFile().setExecutable(true));
        for (String tool : List.of(
                "cat",
                "dirname",
                "find",
                "grep",
                "kill",
                "ln",
                "mkdir",
                "mv",
                "readlink",
                "rm",
                "sed",
                "sh",
                "sleep",
                "tail",
                "touch",
                "uname")) {
            for (String place : List.of("/usr/bin/", "/bin/")) {
                var original = Path.of(place + tool);
                if (Files.exists(original) && Files.notExists(tools.resolve(tool))) {
                    script(tools.resolve(tool), "exec " + original + " \"$@\"");
                }
            }
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("FOOTNOTE_JDKS", jdks.toString());
    }

    @Test
    void without_any_java_it_says_what_to_install() throws Exception {
        var result = launch("--version");
        assertEquals(1, result.status());
        assertEquals("", result.out());
        assertTrue(result.err().contains("needs Java 21 or newer, and this machine has none"), result.err());
        assertTrue(result.err().contains("apt install openjdk-21-jdk"), result.err());
        assertTrue(result.err().contains("brew install openjdk"), result.err());
    }

    @Test
    void with_only_an_old_java_it_says_which_and_where() throws Exception {
        var old = jdk("jdk-17", "17.0.15");
        var older = jdk("jdk8", "1.8.0_402");
        environment.put("JAVA_HOME", old.toString());
        var result = launch("--version");
        assertEquals(1, result.status());
        assertTrue(result.err().contains(old + " (version 17.0.15)"), result.err());
        assertTrue(result.err().contains(older + " (version 1.8.0_402)"), result.err());
        assertEquals(1, result.err().lines().filter(l -> l.contains("17.0.15")).count(), result.err());
    }

    @Test
    void takes_the_newest_of_the_install_folders() throws Exception {
        built();
        jdk("jdk-21", "21.0.2");
        jdk("jdk-26", "26-ea");
        jdk("jdk-25", "25.0.3");
        var result = launch("ask", "why is  it?");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("ran by jdk-26\n"), result.out());
        assertTrue(result.out().endsWith("[ask]\n[why is  it?]\n"), result.out());
    }

    @Test
    void java_home_comes_before_the_path_and_that_before_the_install_folders() throws Exception {
        built();
        var home = jdk("../elsewhere/home-21", "21.0.2");
        var path = jdk("../elsewhere/path-22", "22.0.1");
        jdk("jdk-25", "25.0.3");
        Files.createSymbolicLink(tools.resolve("java"), path.resolve("bin/java"));
        assertTrue(launch("--version").out().startsWith("ran by path-22\n"));
        environment.put("JAVA_HOME", home.toString());
        assertTrue(launch("--version").out().startsWith("ran by home-21\n"));
    }

    @Test
    void an_old_java_home_and_an_old_java_on_the_path_are_passed_over() throws Exception {
        built();
        var old = jdk("../elsewhere/old", "17.0.15");
        Files.createSymbolicLink(tools.resolve("java"), old.resolve("bin/java"));
        environment.put("JAVA_HOME", old.toString());
        jdk("jdk-25", "25.0.3");
        assertTrue(launch("--version").out().startsWith("ran by jdk-25\n"));
    }

    @Test
    void a_java_without_a_release_file_is_asked() throws Exception {
        built();
        script(tools.resolve("java"), """
                if [ "$1" = -version ]; then echo 'openjdk version "24.0.1" 2025-04-15' >&2; exit 0; fi
                echo wrapped
                """);
        assertEquals("wrapped\n", launch("--version").out());
    }

    @Test
    void options_that_a_java_does_not_know_are_left_out() throws Exception {
        built();
        jdk("jdk-21", "21.0.2");
        var with21 = launch("index").out();
        assertFalse(with21.contains("sun-misc-unsafe"), with21);
        assertTrue(with21.contains("[-XX:SharedArchiveFile="), with21);
        jdk("jdk-25", "25.0.3");
        var with25 = launch("index").out();
        assertTrue(with25.contains("[--sun-misc-unsafe-memory-access=allow]"), with25);
        assertTrue(with25.contains("[-XX:AOTCache="), with25);
    }

    @Test
    void the_users_own_options_and_the_projects_folder_are_handed_on() throws Exception {
        built();
        jdk("jdk-25", "25.0.3");
        environment.put("FOOTNOTE_JAVA_OPTS", "-Xmx2g -Dx=y");
        var out = launch("index").out();
        assertTrue(out.contains("[-Xmx2g]\n[-Dx=y]\n"), out);
        assertTrue(out.contains("[-Dfootnote.home=" + project.toRealPath() + "]"), out);
        assertTrue(out.contains("[-Dfootnote.terminals=]"), out);
    }

    @Test
    void it_runs_through_links_and_from_any_folder() throws Exception {
        built();
        jdk("jdk-25", "25.0.3");
        var bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("one"), Path.of("../a project/footnote"));
        Files.createSymbolicLink(bin.resolve("fn"), Path.of("one"));
        var result = run(folder, bin.resolve("fn").toString(), "--version");
        assertEquals(0, result.status(), result.err());
        assertTrue(
                result.out().contains("[" + project.toRealPath().resolve("target/footnote.jar") + "]"), result.out());
    }

    @Test
    void builds_when_there_is_no_jar_with_the_java_it_found() throws Exception {
        var jdk = jdk("jdk-25", "25.0.3");
        script(jdk.resolve("bin/javac"), "");
        maven(BUILDS);
        var result = launch("--version");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.err().startsWith("Building Footnote (first run, about a minute)..."), result.err());
        assertEquals(1, result.err().lines().count());
        assertEquals(jdk + "\n", Files.readString(project.resolve("built-with")));
        assertFalse(Files.exists(project.resolve("target/.building")), "the lock is given back");
        assertEquals("", launch("--version").err(), "the second start builds nothing");
    }

    @Test
    void builds_again_when_a_source_is_newer_and_then_no_more_even_where_maven_leaves_the_jar_alone() throws Exception {
        built();
        jdk("jdk-25", "25.0.3");
        maven("echo built >> builds");
        var source = Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(5)));
        assertTrue(launch("--version").err().contains("its sources have changed"));
        assertEquals("", launch("--version").err());
        assertEquals("built\n", Files.readString(project.resolve("builds")));
    }

    @Test
    void a_build_that_fails_shows_its_last_lines_and_where_the_rest_is() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do echo \"[ERROR] line $i\"; done; exit 1");
        var result = launch("--version");
        assertEquals(1, result.status());
        assertTrue(result.err().contains("[ERROR] line 20"), result.err());
        assertFalse(result.err().contains("[ERROR] line 5\n"), result.err());
        assertTrue(result.err().contains("target/build.log"), result.err());
        assertEquals("", result.out());
        assertFalse(Files.exists(project.resolve("target/.building")));
    }

    @Test
    void without_maven_it_says_so_or_starts_the_old_program() throws Exception {
        jdk("jdk-25", "25.0.3");
        var result = launch("--version");
        assertEquals(1, result.status());
        assertTrue(result.err().contains("there is no Maven (mvn)"), result.err());
        built();
        Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");
        var stale = launch("--version");
        assertEquals(0, stale.status());
        assertTrue(stale.err().contains("Starting the old one."), stale.err());
    }

    @Test
    void two_launchers_build_once() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven("echo built >> builds; sleep 2; " + BUILDS);
        var one = start(project, "./footnote", "--version");
        var two = start(project, "./footnote", "--version");
        assertTrue(one.waitFor(60, TimeUnit.SECONDS) && two.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, one.exitValue());
        assertEquals(0, two.exitValue());
        assertEquals("built\n", Files.readString(project.resolve("builds")));
    }

    @Test
    void a_lock_whose_owner_is_gone_is_taken_over() throws Exception {
        jdk("jdk-25", "25.0.3");
        maven(BUILDS);
        var lock = Files.createDirectories(project.resolve("target/.building"));
        // Above the highest number Linux gives a process.
        Files.writeString(lock.resolve("owner"), "4194305\n");
        assertEquals(0, launch("--version").status());
    }

    @Test
    void names_and_words_are_read_as_utf8_whatever_the_locale() throws Exception {
        built();
        jdk("jdk-25", "25.0.3");
        environment.put("LC_ALL", "C");
        assertTrue(launch("index").out().contains("locale C.UTF-8\n"));
        environment.put("LC_ALL", "de_DE.UTF-8");
        assertTrue(launch("index").out().contains("locale de_DE.UTF-8\n"));
    }

    /** A JDK whose java tells its name and its arguments, and where it is asked to keep an archive keeps one. */
    private Path jdk(String name, String version) throws IOException {
        var home = jdks.resolve(name).normalize();
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\nOTHER=\"x\"\n");
        script(home.resolve("bin/java"), """
                for argument in "$@"; do
                  case $argument in
                    -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo kept > "${argument#*=}"; exit 3 ;;
                  esac
                done
                echo "ran by %s"
                echo "locale ${LC_ALL:-none}"
                for argument in "$@"; do echo "[$argument]"; done
                """.formatted(home.getFileName()));
        return home;
    }

    /** A jar that is newer than every source. */
    private void built() throws IOException {
        Files.createDirectories(project.resolve("target/lib"));
        var jar = Files.writeString(project.resolve("target/footnote.jar"), "old");
        var past = FileTime.from(Instant.now().minusSeconds(100));
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, past);
            }
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(50)));
    }

    private void maven(String does) throws IOException {
        script(tools.resolve("mvn"), does);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Result launch(String... arguments) throws Exception {
        return run(
                project,
                Stream.concat(Stream.of("./footnote"), Stream.of(arguments)).toArray(String[]::new));
    }

    private Result run(Path where, String... command) throws Exception {
        var process = start(where, command);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher hangs");
        return new Result(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private Process start(Path where, String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
