package dev.footnote.telegram.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Another program that polls with the same token, without confirming anything. */
final class SecondPoller implements AutoCloseable {

    private final Thread thread;

    SecondPoller(URI api, String token) {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(api.resolve("/bot" + token + "/getUpdates"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"timeout\":1}"))
                .build();
        thread = Thread.startVirtualThread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    client.send(request, HttpResponse.BodyHandlers.ofString());
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
