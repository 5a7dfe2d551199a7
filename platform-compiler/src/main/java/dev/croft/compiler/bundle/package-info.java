/**
 * The archive of an application and what it says about itself. {@link
 * dev.croft.compiler.bundle.Manifest} is the seam between compiler and deployment.
 */
package dev.croft.compiler.bundle;
