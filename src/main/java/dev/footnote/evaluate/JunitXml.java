package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.CaseEntry;
import dev.footnote.evaluate.EvaluationReport.MetricEntry;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit XML, so that a continuous integration shows cases as tests: a suite a case file, with the figures as its
 * properties, and a suite for the floors. A case that did not pass is a failure, one that could not be asked an error.
 */
public final class JunitXml {

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The document. */
    public static String of(EvaluationReport report, List<Floor> floors) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JunitXml(xml).write(report, floors);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return text.toString();
    }

    private void write(EvaluationReport report, List<Floor> floors) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", Map.of("name", "footnote eval"));
        suite("figures", report.footnote().generated(), figures(report, floors), report.metrics());
        Map<String, List<Test>> files = new LinkedHashMap<>();
        for (CaseEntry entry : report.cases()) {
            files.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(test(entry));
        }
        for (Broken broken : report.broken()) {
            files.computeIfAbsent(broken.file(), file -> new ArrayList<>())
                    .add(new Test("broken", broken.where(), 0, "error", broken.error(), broken.error()));
        }
        for (var file : files.entrySet()) {
            suite(file.getKey(), report.footnote().generated(), file.getValue(), List.of());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /**
     * A test as JUnit knows it.
     *
     * @param result failure or error; empty where it passed
     */
    private record Test(String group, String name, double seconds, String result, String message, String details) {}

    private static List<Test> figures(EvaluationReport report, List<Floor> floors) {
        return floors.stream()
                .map(floor -> {
                    String missed = floor.missed(report).orElse("");
                    return new Test(
                            "fail-under", floor.metric().name(), 0, missed.isEmpty() ? "" : "failure", missed, missed);
                })
                .toList();
    }

    private static Test test(CaseEntry entry) {
        String fault = entry.fault() == null ? "" : entry.fault();
        String result = fault.isEmpty() ? "" : entry.status().equals("failed") ? "error" : "failure";
        String details = "Question: " + entry.question() + "\nExpected: " + expected(entry) + "\nAnswer: "
                + (entry.answer().isEmpty() ? entry.standalone() : entry.answer());
        double seconds = entry.milliseconds().total() / 1000;
        return new Test(entry.type(), entry.id() + " " + entry.question(), seconds, result, fault, details);
    }

    private static String expected(CaseEntry entry) {
        String rewrite = entry.expected().rewrite();
        if (!entry.expected().answers().isEmpty()) {
            return String.join(" | ", entry.expected().answers());
        }
        if (rewrite != null) {
            return rewrite;
        }
        return entry.expected().evidence().isEmpty()
                ? "no answer"
                : String.join(
                        " | ",
                        entry.expected().evidence().stream()
                                .map(e -> e.quote() == null ? e.article() : e.quote())
                                .toList());
    }

    private void suite(String name, String time, List<Test> tests, List<MetricEntry> properties)
            throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        attributes.put("tests", Integer.toString(tests.size()));
        attributes.put("failures", count(tests, "failure"));
        attributes.put("errors", count(tests, "error"));
        attributes.put("skipped", "0");
        attributes.put("time", seconds(tests.stream().mapToDouble(Test::seconds).sum()));
        attributes.put("timestamp", time.replaceFirst("(\\.\\d+)?Z$", ""));
        start("testsuite", attributes);
        if (!properties.isEmpty()) {
            xml.writeStartElement("properties");
            for (MetricEntry metric : properties) {
                empty("property", Map.of("name", metric.name(), "value", Double.toString(metric.value())));
            }
            xml.writeEndElement();
        }
        for (Test test : tests) {
            write(name, test);
        }
        xml.writeEndElement();
    }

    private void write(String suite, Test test) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("classname", suite.replace('.', '_') + "." + test.group());
        attributes.put("name", test.name());
        attributes.put("time", seconds(test.seconds()));
        start("testcase", attributes);
        if (!test.result().isEmpty()) {
            start(test.result(), Map.of("message", test.message()));
            xml.writeCharacters(allowed(test.details()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void start(String name, Map<String, String> attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        write(attributes);
    }

    private void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        write(attributes);
    }

    private void write(Map<String, String> attributes) throws XMLStreamException {
        for (var attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), allowed(attribute.getValue()));
        }
    }

    private static String count(List<Test> tests, String result) {
        return Long.toString(
                tests.stream().filter(test -> test.result().equals(result)).count());
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    /** XML 1.0 has no control characters and no halves of surrogate pairs, not even escaped. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) == 0xfffe
                        ? '\ufffd'
                        : c)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
