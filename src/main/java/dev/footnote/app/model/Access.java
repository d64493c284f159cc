package dev.footnote.app.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is reached, and what its provider knows its customer by.
 *
 * @param address the base of its URLs, without a slash at the end
 * @param key null: none is sent
 * @param variable the environment variable that holds the key or could
 */
public record Access(String address, @Nullable String key, String variable) {

    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final String AZURE_PATH = "/openai/v1";

    /** Without the key, so that it reaches no log. */
    @Override
    public String toString() {
        return address + (key == null ? " without a key" : " with the key in " + variable);
    }

    /**
     * Finds address and key of a model.
     *
     * @param faults gets a sentence for each thing that is missing
     * @return null where something is
     */
    public static @Nullable Access of(ModelSettings settings, Map<String, String> environment, List<String> faults) {
        int before = faults.size();
        Provider provider = settings.model().provider();
        String variable = provider.keys().stream()
                .filter(name -> !value(environment, name).isEmpty())
                .findFirst()
                .orElse(provider.keys().getFirst());
        String key = value(environment, variable);
        if (key.isEmpty() && provider.needsKey() && settings.baseUrl() == null) {
            faults.add("The model " + settings.name() + " needs a key: put it into the environment variable "
                    + String.join(" or ", provider.keys())
                    + ", or name a server that needs none with --base-url.");
        } else if (!key.isEmpty() && !SENDABLE.matcher(key).matches()) {
            faults.add("The key in " + variable + " holds a space or another character that no key has: set it again.");
        }
        String address = settings.baseUrl() != null ? settings.baseUrl() : address(settings, environment, faults);
        return faults.size() > before ? null : new Access(withoutSlash(address), key.isEmpty() ? null : key, variable);
    }

    /** Whether a text can be the base of URLs. */
    public static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String address(ModelSettings settings, Map<String, String> environment, List<String> faults) {
        return switch (settings.model().provider()) {
            case AZURE -> azure(settings, environment, faults);
            case BEDROCK -> bedrock(settings, environment, faults);
            case OPENAI, ANTHROPIC, OLLAMA, GEMINI ->
                settings.model().provider().address();
        };
    }

    private static String azure(ModelSettings settings, Map<String, String> environment, List<String> faults) {
        String endpoint = withoutSlash(value(environment, "AZURE_OPENAI_ENDPOINT"));
        if (!endpoint.isEmpty()) {
            if (!isAddress(endpoint)) {
                faults.add("AZURE_OPENAI_ENDPOINT has to be an address such as https://RESOURCE.openai.azure.com.");
            }
            return endpoint.endsWith(AZURE_PATH) ? endpoint : endpoint + AZURE_PATH;
        }
        String resource = value(environment, "AZURE_OPENAI_RESOURCE");
        if (!LABEL.matcher(resource).matches()) {
            faults.add("The model " + settings.name() + " needs the name of your resource: put it into the environment"
                    + " variable AZURE_OPENAI_RESOURCE, or its address into AZURE_OPENAI_ENDPOINT.");
        }
        return "https://" + resource + ".openai.azure.com" + AZURE_PATH;
    }

    private static String bedrock(ModelSettings settings, Map<String, String> environment, List<String> faults) {
        String region = value(environment, "AWS_REGION");
        region = region.isEmpty() ? value(environment, "AWS_DEFAULT_REGION") : region;
        if (!LABEL.matcher(region).matches()) {
            faults.add("The model " + settings.name() + " needs its region, such as us-west-2: put it into the"
                    + " environment variable AWS_REGION.");
        }
        return "https://bedrock-runtime." + region + ".amazonaws.com/openai/v1";
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private static String withoutSlash(String address) {
        String rest = address;
        while (rest.endsWith("/")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }
}
