package dev.holdfast.planning.cost;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What AWS asks, in US dollars, without free tiers, discounts and taxes.
 *
 * @param source whose list this is
 * @param writeUnits a million, on demand
 * @param readUnits a million, on demand
 * @param invocations a million, Lambda on arm64
 * @param gbSecond one, Lambda on arm64
 * @param sqsRequests a million, standard queues
 * @param httpRequests a million, HTTP API
 * @param logGb a gigabyte taken in by CloudWatch Logs
 */
public record Prices(
        LocalDate date,
        String region,
        String source,
        double writeUnits,
        double readUnits,
        double invocations,
        double gbSecond,
        double sqsRequests,
        double httpRequests,
        double logGb) {

    private static final double MILLION = 1e6;
    private static final double GB = 1e9;

    /** The list that comes with Holdfast. */
    public static Prices standard() {
        return of(Figures.standard("prices-us-east-1.properties"));
    }

    /** @throws BadFigures in one line, if the file is missing, incomplete or wrong */
    public static Prices read(Path file) {
        return of(Figures.of(file));
    }

    private static Prices of(Figures figures) {
        return new Prices(
                figures.date("date"),
                figures.text("region"),
                figures.text("source"),
                figures.number("dynamodb.write-units-million"),
                figures.number("dynamodb.read-units-million"),
                figures.number("lambda.invocations-million"),
                figures.number("lambda.gb-second"),
                figures.number("sqs.requests-million"),
                figures.number("http-api.requests-million"),
                figures.number("logs.gb"));
    }

    /** Dollars. */
    public double cost(Usage usage) {
        double requests = usage.allWriteUnits() * writeUnits
                + usage.readUnits() * readUnits
                + usage.invocations() * invocations
                + usage.sqsRequests() * sqsRequests
                + usage.httpRequests() * httpRequests;
        return requests / MILLION + usage.gbSeconds() * gbSecond + usage.logBytes() / GB * logGb;
    }

    /** Dollars for a million orders. */
    public double perMillion(Usage perOrder) {
        return MILLION * cost(perOrder);
    }
}
