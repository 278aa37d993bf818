package dev.holdfast.planning.demand;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What was learned across SKUs: it forecasts any SKU of the same shop, also those that it was not learned from. */
public final class Learned {

    private static final int FORMAT = 1;

    private final DemandTrees trees;
    private final Calibration calibration;

    private Learned(DemandTrees trees, Calibration calibration) {
        this.trees = trees;
        this.calibration = calibration;
    }

    /**
     * Learns from histories that end on the same day; some hundreds are enough, and more than 40,000 rows of them are
     * thinned out. Takes some seconds and about 100 MB.
     *
     * @param end trading days that are over; nothing later is read
     * @param horizon trading days to forecast
     * @return empty if there is too little to learn from
     */
    public static Optional<Learned> from(List<History> histories, TradingCalendar calendar, int end, int horizon) {
        List<History> begun =
                histories.stream().filter(each -> each.first() < end).toList();
        DemandTrees trees = DemandTrees.learn(begun, end - Calibration.HELD_BACK, calendar, horizon);
        return trees == null
                ? Optional.empty()
                : Optional.of(new Learned(trees, Calibration.of(trees, begun, end, calendar)));
    }

    /** Some 80 KB. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            trees.write(out);
            calibration.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if {@link #toBytes} of this version has not made them */
    public static Learned of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("learned by another version");
            }
            return new Learned(DemandTrees.read(in), Calibration.read(in));
        } catch (IOException damaged) {
            throw new IllegalArgumentException("what was learned is damaged", damaged);
        }
    }

    /** @param known with at least {@link DemandTrees#LEAST_LIFE} days of life */
    Expected forecast(History known, int end, TradingCalendar calendar, double[] ramp) {
        DemandFeatures features = new DemandFeatures(known, end, calendar);
        Quantiles quantiles = calibration.applied(trees.quantiles(features, ramp));
        return new Expected(trees.mean(features, ramp), quantiles);
    }
}
