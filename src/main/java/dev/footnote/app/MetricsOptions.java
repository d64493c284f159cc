package dev.footnote.app;

import dev.footnote.telegram.run.BotException;
import dev.footnote.telegram.watch.Watch;
import dev.footnote.telegram.watch.WatchServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a bot's health and figures can be asked for: the command line's values over the configuration file's. */
final class MetricsOptions {

    @Option(
            names = "--metrics-port",
            paramLabel = "N",
            description = "Tell at this port how the bot is: /health (200 or 503) and /metrics (Prometheus);"
                    + " default: nowhere")
    @Nullable
    Integer port;

    @Option(
            names = "--metrics-host",
            paramLabel = "HOST",
            description = "The interface of --metrics-port; it asks for no password, so keep others out;"
                    + " default: 127.0.0.1, this machine only")
    @Nullable
    String host;

    /** Adds a sentence to {@code faults} for what cannot be used. */
    void check(BotOptions configured, List<String> faults) {
        if (port != null && (port < 1 || port > 65_535)) {
            faults.add("--metrics-port has to be from 1 to 65535, not " + port + ".");
        }
        if (host != null && port == null && configured.metricsPort() == null) {
            faults.add("--metrics-host belongs to --metrics-port: leave it out, or give both.");
        }
    }

    /**
     * Starts telling; null where no port is named.
     *
     * @throws BotException where the address cannot be listened at
     */
    @Nullable
    WatchServer serve(BotOptions configured, Watch watch) {
        Integer at = port != null ? port : configured.metricsPort();
        if (at == null) {
            return null;
        }
        String on = Objects.requireNonNullElse(host, configured.metricsHost());
        InetSocketAddress address = new InetSocketAddress(on, at);
        try {
            if (address.isUnresolved()) {
                throw new IOException("unknown host");
            }
            return WatchServer.start(address, watch);
        } catch (IOException e) {
            throw new BotException("The port " + at + " of " + on + " cannot be listened on for figures: choose another"
                    + " with --metrics-port or --metrics-host.");
        }
    }
}
