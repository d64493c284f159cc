package dev.footnote.retrieve;

/**
 * A decimal figure, scaled by powers of ten and nothing else. The platform's own computes powers of ten up to the
 * thousandth when it is first used, which a start would wait for.
 *
 * @param digits the figure's digits without leading zeros; empty for zero
 * @param exponent the power of ten of the last digit
 */
record Figure(String digits, int exponent) {

    /** Reads digits with at most one decimal point. */
    static Figure of(String written) {
        int point = written.indexOf('.');
        String all = point < 0 ? written : written.substring(0, point) + written.substring(point + 1);
        int start = 0;
        while (start < all.length() && all.charAt(start) == '0') {
            start++;
        }
        return new Figure(all.substring(start), point < 0 ? 0 : point + 1 - written.length());
    }

    Figure times(int powerOfTen) {
        return new Figure(digits, exponent + powerOfTen);
    }

    /** Written out, without zeros that say nothing: equal figures are equal texts. */
    String plain() {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        if (end == 0) {
            return "0";
        }
        String held = digits.substring(0, end);
        int last = exponent + digits.length() - end;
        if (last >= 0) {
            return held + "0".repeat(last);
        }
        int point = held.length() + last;
        return point > 0 ? held.substring(0, point) + "." + held.substring(point) : "0." + "0".repeat(-point) + held;
    }
}
