package dev.footnote.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What every measured process does: take times, tell figures. */
final class Trial {

    private Trial() {}

    /** Seconds of processor time of this process so far, all threads. */
    static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** The most memory this process has held, in MB; NaN where the system does not say. */
    static double peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The value that {@code share} of the values don't exceed. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    static void tell(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.6f%n", name, value);
    }
}
