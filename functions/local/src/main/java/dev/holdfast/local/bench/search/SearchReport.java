package dev.holdfast.local.bench.search;

import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.surge.Percentiles;
import java.util.List;

/**
 * What was measured.
 *
 * @param overHttp the real catalogue behind the local gateway, by kind of question
 */
public record SearchReport(List<Sized> sizes, List<Answered> overHttp, List<Goal> goals) {

    /**
     * A catalogue of a size.
     *
     * @param products how many
     * @param real how many of them are from the sample
     * @param contenders the chosen one first
     */
    public record Sized(int products, int real, List<Figures> contenders) {}

    /**
     * What was measured of one way to keep an index.
     *
     * @param bytes at rest
     * @param heapMb that it holds when it is loaded
     * @param loadMs processor time of a cold start, without the wait for a table
     * @param coldReadUnits of a cold start
     * @param readUnits of an answer, on average
     * @param roundTrips of an answer, on average
     * @param dollarsPerMillion answers: reads, and Lambda's time; with the traffic that {@link SearchCost} assumes
     */
    public record Figures(
            String name,
            long bytes,
            double heapMb,
            double loadMs,
            double coldReadUnits,
            List<Answered> answered,
            double readUnits,
            double roundTrips,
            double dollarsPerMillion) {}

    /** How long answers of a kind took. */
    public record Answered(String kind, Percentiles ms) {}
}
