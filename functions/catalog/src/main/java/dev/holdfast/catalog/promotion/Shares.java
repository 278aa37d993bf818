package dev.holdfast.catalog.promotion;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Integer arithmetic of amounts in which nothing gets lost. */
final class Shares {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);
    private static final BigInteger HALF = BigInteger.valueOf(5_000);

    private Shares() {}

    /** So many hundredths of a percent of an amount; halves are rounded up. */
    static long part(long amount, int basisPoints) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(basisPoints))
                .add(HALF)
                .divide(WHOLE)
                .longValueExact();
    }

    /** {@code amount * part / whole}, rounded down. */
    static long floor(long amount, long part, long whole) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /**
     * Distributes a total in proportion to weights by the method of the largest remainder (A. Hamilton, 1792; as Hare and
     * Niemeyer describe it): everybody gets his exact share rounded down, and what is left goes one by one to those
     * who were rounded down most, of equals to the first. So the shares add up to the total, and no share is larger
     * than its weight.
     *
     * @param total from 0 to the sum of the weights
     */
    static long[] of(long total, long[] weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total < 0 || BigInteger.valueOf(total).compareTo(sum) > 0) {
            throw new IllegalArgumentException("no more than everything can be distributed");
        }
        long[] shares = new long[weights.length];
        if (total == 0) {
            return shares;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] exact = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            shares[i] = exact[0].longValueExact();
            remainders[i] = exact[1];
            left -= shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
