/** From the model to SQL: physical names, the shape of the database, expressions and queries. */
package dev.croft.compiler.emit.sql;
