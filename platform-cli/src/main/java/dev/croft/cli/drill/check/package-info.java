/** Whether a promise held: pure functions over what was seen, without a server. */
package dev.croft.cli.drill.check;
