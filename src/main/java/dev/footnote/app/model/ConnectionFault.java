package dev.footnote.app.model;

import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why there was no connection or why it ended. */
final class ConnectionFault {

    private ConnectionFault() {}

    /**
     * What a fault of the connection means; a {@link ModelException} or {@link CancellationException} among its causes is
     * handed on.
     */
    static RuntimeException of(Throwable fault, String host, Duration connecting) {
        RuntimeException known = among(fault, ModelException.class);
        known = known == null ? among(fault, CancellationException.class) : known;
        if (known != null) {
            return known;
        }
        if (among(fault, UnresolvedAddressException.class) != null
                || among(fault, UnknownHostException.class) != null) {
            return unreachable("could not be reached: there is no server named " + host);
        }
        if (among(fault, SSLException.class) != null) {
            return unreachable("could not be reached: no secure connection to " + host
                    + " came about, see that its certificate is trusted here");
        }
        if (among(fault, HttpConnectTimeoutException.class) != null) {
            return unreachable(
                    "could not be reached: " + host + " took no connection within " + Deadline.seconds(connecting));
        }
        if (among(fault, ConnectException.class) != null) {
            return unreachable("could not be reached: the connection was refused");
        }
        return new ModelException(Fault.BROKEN_OFF, "closed the connection before the end of its answer");
    }

    private static ModelException unreachable(String clause) {
        return new ModelException(Fault.UNREACHABLE, clause);
    }

    private static <T extends Throwable> @Nullable T among(Throwable fault, Class<T> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
