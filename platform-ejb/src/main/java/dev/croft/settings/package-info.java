/**
 * The settings of applications: a model declares key, type and default; an environment gives a
 * value of its own, which counts at once and stays over versions.
 */
package dev.croft.settings;
