package dev.footnote.app.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on this machine that does what a script says, byte by byte, and notices when its client leaves. */
public final class LoopbackServer implements AutoCloseable {

    /** What the server does with a request. */
    public interface Script {
        /** Answers; the connection is closed afterwards. */
        void play(Exchange exchange) throws IOException, InterruptedException;
    }

    /** What was asked. */
    public record Asked(String path, Map<String, String> headers, String body) {}

    /** The requests so far. */
    public final List<Asked> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final CountDownLatch left = new CountDownLatch(1);
    private final AtomicInteger number = new AtomicInteger();

    /** @param scripts by the request's number from 0; the last serves all further ones */
    public LoopbackServer(Script... scripts) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> serve(client, scripts));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    /** Where it is reached. */
    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Waits until a client has closed its connection before the end of a script that watches for it. */
    public boolean sawTheClientLeave() throws InterruptedException {
        return left.await(5, TimeUnit.SECONDS);
    }

    private void serve(Socket client, Script[] scripts) {
        try (client) {
            Asked request = read(new BufferedInputStream(client.getInputStream()));
            asked.add(request);
            Script script = scripts[Math.min(number.getAndIncrement(), scripts.length - 1)];
            script.play(new Exchange(client, left));
        } catch (IOException e) {
            left.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no HTTP");
            }
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Asked(
                first.length > 1 ? first[1] : "", headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request's answer. */
    public static final class Exchange {

        private final Socket client;
        private final OutputStream out;
        private final CountDownLatch left;

        Exchange(Socket client, CountDownLatch left) throws IOException {
            this.client = client;
            this.out = client.getOutputStream();
            this.left = left;
        }

        /** A whole answer. */
        public void answer(int status, String type, String body, String... headers) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            write(head(status, type, headers) + "Content-Length: " + bytes.length + "\r\n\r\n" + body);
        }

        /** Begins an answer that comes in chunks. */
        public void begin(String type) throws IOException {
            write(head(200, type) + "Transfer-Encoding: chunked\r\n\r\n");
        }

        /** One chunk. */
        public void chunk(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            write(Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n");
        }

        /** The last chunk. */
        public void end() throws IOException {
            write("0\r\n\r\n");
        }

        /** Says nothing more until the client closes the connection. */
        public void wait(int seconds) throws IOException {
            client.setSoTimeout(seconds * 1000);
            try {
                if (client.getInputStream().read() < 0) {
                    left.countDown();
                }
            } catch (java.net.SocketTimeoutException e) {
                // It stayed.
            }
        }

        private static String head(int status, String type, String... headers) {
            var more = new StringBuilder();
            for (String header : headers) {
                more.append(header).append("\r\n");
            }
            return "HTTP/1.1 " + status + " Said\r\nContent-Type: " + type + "\r\nConnection: close\r\n" + more;
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
