package dev.croft.cli.offline;

import picocli.CommandLine.Command;

/** {@code croft import}: makes model source from what exists. */
@Command(
    name = "import",
    description = "Makes model source from what exists.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "KIND",
    subcommands = ImportJdlCommand.class)
public final class ImportCommand {}
