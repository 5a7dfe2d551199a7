/** What did not change since the last build is neither generated nor compiled again. */
package dev.croft.compiler.increment;
