package dev.holdfast.local.bench.arrivals;

import dev.holdfast.shipping.arrival.ArrivalTimes;
import dev.holdfast.shipping.arrival.Eta;
import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.Scan;
import dev.holdfast.shipping.arrival.Silence;
import dev.holdfast.shipping.arrival.Stage;
import dev.holdfast.shipping.arrival.Tuning;
import dev.holdfast.shipping.arrival.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Goes through made parcels week by week: forecasts those under way from the weeks before alone, then learns the week.
 * An arrival counts as covered when its instant, to the second, is from P10 to P90.
 */
public final class ArrivalBacktest {

    private static final int WARM_UP_WEEKS = 8;

    /** One parcel in so many is forecast again and again; the others at their handover alone, which is quicker. */
    private static final int FOLLOWED = 4;

    private static final double DAYS_BEYOND = 2;
    private static final List<String> SIZES = List.of("0", "1 to 5", "6 to 20", "21 to 100", "over 100");

    private final Learned learned;
    private final NaiveLanes naive = new NaiveLanes();
    private final Tally atHandover = new Tally();
    private final Map<String, Tally> bySize = new LinkedHashMap<>();
    private final Tally underWay = new Tally();
    private final Map<Stage, Tally> byStage = new TreeMap<>();
    private final Tally betweenScans = new Tally();
    private long alarms;
    private long watched;

    private ArrivalBacktest(Tuning tuning) {
        this.learned = new Learned(tuning);
        SIZES.forEach(size -> bySize.put(size, new Tally()));
    }

    public static ArrivalReport run(long seed, Tuning tuning) {
        List<Journey> parcels = new ParcelWorld(seed).parcels();
        ArrivalBacktest backtest = new ArrivalBacktest(tuning);
        backtest.goThrough(parcels);
        return backtest.report(seed, parcels.size());
    }

    /** A thing to forecast, with the week in which it is forecast. */
    private record Moment(Journey parcel, Instant at, boolean followed, boolean isScan) {}

    private void goThrough(List<Journey> parcels) {
        Map<Week, List<Journey>> delivered = new TreeMap<>();
        Map<Week, List<Moment>> moments = new TreeMap<>();
        for (int n = 0; n < parcels.size(); n++) {
            Journey parcel = parcels.get(n);
            delivered
                    .computeIfAbsent(Week.of(arrival(parcel)), week -> new ArrayList<>())
                    .add(parcel);
            moments(parcel, n % FOLLOWED == 0)
                    .forEach(moment -> moments.computeIfAbsent(Week.of(moment.at()), week -> new ArrayList<>())
                            .add(moment));
        }
        Instant first = ParcelWorld.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        int begin = Week.of(first).number();
        for (int week = begin; week < begin + ParcelWorld.WEEKS; week++) {
            Week now = new Week(week);
            if (week >= begin + WARM_UP_WEEKS) {
                moments.getOrDefault(now, List.of()).forEach(this::forecast);
            }
            List<Journey> learnt = delivered.getOrDefault(now, List.of());
            learned.learn(now, learnt);
            learnt.forEach(naive::learn);
        }
    }

    /** The handover; of those that are followed every scan, and the middle of each time between two. */
    private static Stream<Moment> moments(Journey parcel, boolean followed) {
        if (!followed) {
            return Stream.of(new Moment(parcel, parcel.handedOver(), false, true));
        }
        List<Moment> moments = new ArrayList<>();
        List<Scan> scans = parcel.scans();
        for (int n = 0; n < scans.size(); n++) {
            Instant at = scans.get(n).at();
            Instant next = n + 1 < scans.size() ? scans.get(n + 1).at() : arrival(parcel);
            moments.add(new Moment(parcel, at, true, true));
            moments.add(new Moment(parcel, at.plus(Duration.between(at, next).dividedBy(2)), true, false));
        }
        return moments.stream();
    }

    private void forecast(Moment moment) {
        Journey parcel = moment.parcel();
        Journey known = parcel.asOf(moment.at()).orElseThrow();
        Eta eta = ArrivalTimes.expected(known, learned.of(parcel.lane()), moment.at())
                .orElseThrow();
        Score score = Score.of(eta, naive.expected(parcel), arrival(parcel));
        if (!moment.isScan()) {
            score.into(betweenScans);
            return;
        }
        if (moment.followed()) {
            score.into(underWay);
            score.into(byStage.computeIfAbsent(known.current().stage(), stage -> new Tally()));
        }
        if (moment.at().equals(parcel.handedOver())) {
            score.into(atHandover);
            score.into(bySize.computeIfAbsent(size(naive.parcels(parcel)), size -> new Tally()));
            if (moment.followed()) {
                watch(parcel);
            }
        }
    }

    private static String size(long parcels) {
        return SIZES.get(parcels == 0 ? 0 : parcels <= 5 ? 1 : parcels <= 20 ? 2 : parcels <= 100 ? 3 : 4);
    }

    private void watch(Journey parcel) {
        watched++;
        List<Instant> scans = Stream.concat(parcel.scans().stream().map(Scan::at), Stream.of(arrival(parcel)))
                .toList();
        for (int n = 0; n + 1 < scans.size(); n++) {
            Journey known = parcel.asOf(scans.get(n)).orElseThrow();
            if (Silence.silentFrom(known, learned.of(parcel.lane()), DAYS_BEYOND)
                    .isBefore(scans.get(n + 1))) {
                alarms++;
                return;
            }
        }
    }

    private static Instant arrival(Journey parcel) {
        return parcel.delivered().orElseThrow();
    }

    private ArrivalReport report(long seed, int parcels) {
        return new ArrivalReport(
                seed,
                parcels,
                atHandover.row("at handover"),
                bySize.entrySet().stream()
                        .map(each -> each.getValue().row(each.getKey()))
                        .toList(),
                underWay.row("at every scan"),
                byStage.entrySet().stream()
                        .map(each -> each.getValue().row(each.getKey().name()))
                        .toList(),
                betweenScans.row("between scans"),
                new ArrivalReport.Silent(DAYS_BEYOND, Math.round(1000.0 * alarms / Math.max(1, watched)) / 10.0));
    }
}
