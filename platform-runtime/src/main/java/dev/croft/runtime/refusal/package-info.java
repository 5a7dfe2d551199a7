/** How an application says no: in sentences, never in SQL. */
package dev.croft.runtime.refusal;
