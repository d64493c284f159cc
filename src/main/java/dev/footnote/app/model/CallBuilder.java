package dev.footnote.app.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands LangChain4j the client of one call; times are kept by the call itself. */
record CallBuilder(ModelCall call, Duration whole) implements HttpClientBuilder {

    @Override
    public Duration connectTimeout() {
        return Sending.CONNECTING;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return whole;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return call;
    }
}
