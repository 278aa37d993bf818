package dev.holdfast.local.bench;

import dev.holdfast.local.bench.arrivals.BenchArrivalsCommand;
import dev.holdfast.local.bench.forecasts.BenchForecastsCommand;
import dev.holdfast.local.bench.search.BenchSearchCommand;
import dev.holdfast.local.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code ./holdfast bench}: what can be measured. */
@Command(
        name = "bench",
        description = "Measures, and prints what was aimed at beside it.",
        subcommands = {
            BenchReserveCommand.class,
            BenchWebhooksCommand.class,
            BenchColdCommand.class,
            BenchArrivalsCommand.class,
            BenchForecastsCommand.class,
            BenchSearchCommand.class
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand extends CommandGroup {}
