package dev.footnote.telegram.webhook;

import dev.footnote.telegram.Token;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram has to show to be believed. It is derived from the token, so that several instances share it, and the
 * token cannot be derived from it.
 */
final class WebhookSecret {

    private final String secret;

    WebhookSecret(Token token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            this.secret = HexFormat.of().formatHex(mac.doFinal("footnote webhook".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code setWebhook} only. */
    String value() {
        return secret;
    }

    /** Whether {@code shown} is the secret; takes as long for one that is nearly right. */
    boolean is(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
