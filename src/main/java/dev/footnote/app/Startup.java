package dev.footnote.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What has to be said to libraries before any of them is loaded. */
final class Startup {

    /** Held, or the log would forget its level; and only when it is set, since looking it up makes ready to log. */
    private static final class Ours {
        static final Logger LOG = Logger.getLogger("dev.footnote");
    }

    private Startup() {}

    /** Keeps libraries off the network and off the reader's screen. */
    static void prepare() {
        System.setProperty("java.awt.headless", "true");
        // On JDK 22 to 24 a console is reported even where there is no terminal, unless this one is chosen.
        System.setProperty("jdk.console", "java.base");
        setUnlessSet("log4j2.StatusLogger.level", "OFF");
        // Named, since looking it up opens every archive of the class path. The platform's own log does so in any case,
        // when something is first logged or a library prepares to.
        setUnlessSet("slf4j.provider", LazyLogging.class.getName());
        setUnlessSet("slf4j.internal.verbosity", "WARN");
        setUnlessSet("java.util.logging.config.class", LogLevels.class.getName());
    }

    /** Lets the log tell everything, with stack traces. */
    static void verbose() {
        Ours.LOG.setLevel(Level.ALL);
        Ours.LOG.setUseParentHandlers(false);
        if (Ours.LOG.getHandlers().length == 0) {
            Ours.LOG.addHandler(new ScreenLog(true));
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
