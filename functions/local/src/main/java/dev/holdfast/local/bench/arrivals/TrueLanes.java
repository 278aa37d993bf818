package dev.holdfast.local.bench.arrivals;

import dev.holdfast.shipping.arrival.Lane;
import java.util.ArrayList;
import java.util.List;

/** 648 lanes, of which a few are busy and half see less than a parcel a week. */
final class TrueLanes {

    private static final List<String> ORIGINS = List.of("CN", "DE", "US-CA");
    private static final List<String> DESTINATIONS = List.of(
            "US-CA", "US-NY", "US-TX", "GB", "DE", "FR", "ES", "IT", "PL", "SE", "AE", "SA", "IL", "IN", "JP", "AU",
            "BR", "ZA");
    private static final List<String> SERVICES = List.of("express", "standard", "economy");
    private static final double[] SERVICE_DAYS = {1.6, 3.5, 6};
    private static final double[] CARRIER_FACTOR = {0.85, 1, 1.1, 1.3};
    private static final double PER_WEEK_MOST = 60;

    private TrueLanes() {}

    static List<TrueLane> draw(Chance chance) {
        List<TrueLane> lanes = new ArrayList<>();
        for (int carrier = 0; carrier < CARRIER_FACTOR.length; carrier++) {
            for (int service = 0; service < SERVICE_DAYS.length; service++) {
                for (String origin : ORIGINS) {
                    for (String destination : DESTINATIONS) {
                        lanes.add(draw(chance, carrier, service, origin, destination));
                    }
                }
            }
        }
        return lanes;
    }

    private static TrueLane draw(Chance chance, int carrier, int service, String origin, String destination) {
        boolean abroad = !origin.startsWith(destination.substring(0, 2));
        double median = SERVICE_DAYS[service] * CARRIER_FACTOR[carrier] * (abroad ? 1.4 : 1);
        TrueLane.Week week = carrier == 0 && service == 0
                ? TrueLane.Week.EVERY_DAY
                : carrier == 1 ? TrueLane.Week.ALSO_SATURDAYS : TrueLane.Week.WORKING_DAYS;
        // Volumes fall off like 1/rank, as those of most things that people choose do
        double perWeek = PER_WEEK_MOST / chance.between(1, 200);
        return new TrueLane(
                new Lane("carrier-" + carrier, SERVICES.get(service), origin, destination),
                chance.lognormal(median, 0.25),
                chance.between(0.1, 0.25),
                perWeek,
                week);
    }
}
