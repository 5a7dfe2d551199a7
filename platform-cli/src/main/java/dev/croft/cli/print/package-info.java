/** What commands show: tables, times, problems with their source lines, JSON. */
package dev.croft.cli.print;
