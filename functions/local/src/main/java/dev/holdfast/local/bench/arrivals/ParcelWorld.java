package dev.holdfast.local.bench.arrivals;

import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.Scan;
import dev.holdfast.shipping.arrival.Stage;
import dev.holdfast.shipping.arrival.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes half a year and more of parcels from lanes of known distributions: lognormal transits with a slow minority, gamma
 * delays at customs and by incidents, days without deliveries, hours of delivery, a season in which all is slower, weather that
 * stops a country for days, failed attempts, and time zones. The same seed makes the same parcels.
 */
final class ParcelWorld {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    static final int WEEKS = 36;

    private final Chance chance;
    private final Weather weather;

    ParcelWorld(long seed) {
        this.chance = new Chance(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        this.weather = new Weather(chance);
    }

    List<Journey> parcels() {
        List<Journey> parcels = new ArrayList<>();
        for (TrueLane lane : TrueLanes.draw(chance)) {
            for (int week = 0; week < WEEKS; week++) {
                int count = chance.poisson(lane.perWeek());
                for (int n = 0; n < count; n++) {
                    parcels.add(parcel(lane, FIRST_DAY.plusWeeks(week)));
                }
            }
        }
        return parcels;
    }

    private Journey parcel(TrueLane lane, LocalDate monday) {
        LocalDate day = monday.plusDays(chance.among(6));
        Instant handedOver =
                at(day, chance.between(9, 18.5), Zones.of(lane.lane().origin()));
        LocalDate arrived = LocalDate.ofInstant(handedOver, lane.zone());
        List<Scan> scans = new ArrayList<>();
        scans.add(new Scan(handedOver, Stage.HANDED_OVER));
        LocalDate due = deliveryDay(lane, arrived, transit(lane, day));
        if (chance.happens(0.04)) {
            LocalDate held = arrived.plusDays(Math.max(1, ChronoUnit.DAYS.between(arrived, due) / 2));
            scans.add(new Scan(at(held, chance.between(8, 20), lane.zone()), Stage.EXCEPTION));
            due = deliveryDay(lane, due.isAfter(held) ? due : held, 1 + chance.gamma(2, 1.2));
        }
        for (int n = 0; n < 5 && weather.stops(lane.lane().destinationCountry(), due); n++) {
            due = deliveryDay(lane, due, 1 + chance.between(0, 2));
        }
        onTheWay(lane, handedOver, due, scans);
        return lastMile(lane, due, scans);
    }

    /** Days of delivery between the handover and the last mile. */
    private double transit(TrueLane lane, LocalDate day) {
        double season = 1 + 0.3 * Math.exp(-Math.pow((day.toEpochDay() - FIRST_DAY.toEpochDay()) / 7.0 - 24, 2) / 18);
        double days = chance.lognormal(lane.days(), lane.spread()) * season;
        if (chance.happens(0.08)) {
            days = days * 1.5 + chance.gamma(2, 0.4);
        }
        if (lane.crossesBorder() && chance.happens(0.12)) {
            days += chance.gamma(2, 1);
        }
        return days;
    }

    private static LocalDate deliveryDay(TrueLane lane, LocalDate from, double days) {
        LocalDate day = from;
        for (double left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= lane.delivers(day) ? 1 : 0;
        }
        return day;
    }

    private void onTheWay(TrueLane lane, Instant from, LocalDate due, List<Scan> scans) {
        long until = at(due, 5, lane.zone()).getEpochSecond();
        long seconds = Math.max(1, until - from.getEpochSecond());
        double abroad = lane.crossesBorder() ? chance.between(0.5, 0.8) : 2;
        int stops = 1 + chance.poisson(3);
        for (int n = 1; n <= stops; n++) {
            double part = (n - chance.between(0, 0.6)) / stops;
            Instant time = from.plusSeconds((long) (part * seconds));
            scans.add(new Scan(time, part >= abroad ? Stage.ARRIVED : Stage.HANDED_OVER));
        }
    }

    private Journey lastMile(TrueLane lane, LocalDate due, List<Scan> scans) {
        LocalDate day = due;
        while (true) {
            scans.add(new Scan(at(day, chance.between(6, 8.5), lane.zone()), Stage.OUT_FOR_DELIVERY));
            Instant there = at(day, chance.within(8.6, 20.5, 13, 2.6), lane.zone());
            if (!chance.happens(0.06)) {
                return new Journey(lane.lane(), lane.zone(), scans, Optional.of(there));
            }
            scans.add(new Scan(there, Stage.MISSED));
            day = deliveryDay(lane, day, 1);
        }
    }

    private static Instant at(LocalDate day, double hour, ZoneId zone) {
        return day.atStartOfDay(zone).plusSeconds((long) (hour * 3600)).toInstant();
    }
}
