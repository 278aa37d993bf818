package dev.holdfast.local.cli;

import dev.holdfast.local.bench.BenchCommand;
import dev.holdfast.local.cost.CostCommand;
import dev.holdfast.local.dlq.DlqCommand;
import dev.holdfast.local.forecast.DemandCommand;
import dev.holdfast.local.forecast.ForecastCommand;
import dev.holdfast.local.nativebuild.NativeCommand;
import dev.holdfast.local.plan.PlanCommand;
import dev.holdfast.local.replay.ReplayCommand;
import dev.holdfast.local.replenish.ReplenishCommand;
import dev.holdfast.local.surge.SurgeCommand;
import picocli.CommandLine.Command;

/** All commands. */
@Command(
        name = "holdfast",
        description = "The operations core of an online shop, on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            SurgeCommand.class,
            BenchCommand.class,
            CostCommand.class,
            ForecastCommand.class,
            PlanCommand.class,
            DemandCommand.class,
            ReplenishCommand.class,
            NativeCommand.class,
            Token.class,
            Secret.class,
            Audit.class,
            DlqCommand.class,
            ReplayCommand.class,
            EmulatorsCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The script ./holdfast has two more:",
            "  test    Runs every test that needs neither Docker nor AWS.",
            "  synth   Writes the CloudFormation templates of the AWS stacks, offline."
        })
final class Holdfast extends CommandGroup {}
