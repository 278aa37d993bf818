package dev.holdfast.local.cost;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.cost.ProfileCost.FunctionUse;
import dev.holdfast.local.cost.ProfileCost.StepCost;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.planning.cost.OrderCounts;
import dev.holdfast.planning.cost.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Writes what an order uses, as {@link OrderCounts} reads it. */
final class CountsFile {

    private CountsFile() {}

    /**
     * @param costs in the order of {@link OrderCounts#NAMES}
     * @throws CloudFailure if it cannot be written
     */
    static void write(Path file, LocalDate date, List<ProfileCost> costs) {
        try {
            Files.writeString(file, text(date, costs));
        } catch (IOException failure) {
            throw new CloudFailure(file + " cannot be written", failure);
        }
    }

    static String text(LocalDate date, List<ProfileCost> costs) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(
                "# What one order uses from request to door, by ./holdfast cost --counts: of one line and of the sample");
        text.add("# season's many, each decided alone and in full batches. What is estimated there is estimated here:");
        text.add("# all of tracking is put to parcels, all of delivery to orders.");
        text.add("date = " + date);
        for (int i = 0; i < costs.size(); i++) {
            text.add("");
            add(text, OrderCounts.NAMES.get(i), costs.get(i));
        }
        return text.toString();
    }

    private static void add(StringJoiner text, String name, ProfileCost cost) {
        Map<String, Double> figures = new TreeMap<>();
        figures.put(
                "lines", (double) cost.orders().lines() / (double) cost.orders().count());
        Usage used = cost.steps().stream().map(StepCost::used).reduce(Usage.NONE, Usage::plus);
        figures.put("http-requests", used.httpRequests());
        figures.put("invocations", used.invocations());
        figures.put("messages", used.messages());
        figures.put("gb-seconds", used.gbSeconds());
        figures.put("write-units", used.writeUnits());
        figures.put("index-write-units", used.indexWriteUnits());
        figures.put("read-units", used.readUnits());
        figures.put("sqs-requests", used.sqsRequests());
        figures.put("log-bytes", used.logBytes());
        cost.functions().forEach(each -> {
            double batch = each.messagesPerInvocation();
            figures.put("calls." + each.function(), each.invocationsPerOrder() * (batch == 0 ? 1 : batch));
        });
        figures.put("batch", batch(cost.functions()));
        cost.writes()
                .forEach(each -> figures.merge("table." + each.table(), each.units() + each.indexUnits(), Double::sum));
        cost.writes().stream()
                .filter(each -> each.step() == Step.RESERVE)
                .forEach(each -> figures.put("decide." + each.table(), each.units() + each.indexUnits()));
        cost.steps().stream().filter(StepCost::estimated).forEach(each -> estimate(figures, each));
        figures.forEach((key, value) -> text.add(String.format(Locale.ENGLISH, "%s.%s = %.6f", name, key, value)));
    }

    private static double batch(List<FunctionUse> functions) {
        return functions.stream()
                .filter(each -> each.function().equals("reserve-stock"))
                .mapToDouble(FunctionUse::messagesPerInvocation)
                .findFirst()
                .orElseThrow(() -> new CloudFailure("no order was decided"));
    }

    private static void estimate(Map<String, Double> figures, StepCost step) {
        boolean tracking = step.step() == Step.TRACK;
        String table = tracking ? Tables.PARCELS : Tables.ORDERS;
        figures.merge("table." + table, step.used().allWriteUnits(), Double::sum);
        if (tracking) {
            figures.put("calls.accept-scan", step.used().httpRequests());
            figures.put("calls.update-tracking", step.used().httpRequests());
        }
    }
}
