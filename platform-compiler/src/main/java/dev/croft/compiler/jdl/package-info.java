/**
 * JHipster's domain language (JDL) made a model: read, judged, translated, written. What has no
 * counterpart is reported, never dropped silently.
 */
package dev.croft.compiler.jdl;
