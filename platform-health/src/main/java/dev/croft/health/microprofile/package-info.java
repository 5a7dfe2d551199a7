/**
 * The probes that WildFly asks. It finds them only in the library folder of an EAR, where the
 * platform's own classes are not seen; so they ask the platform by name, in JDK types.
 */
package dev.croft.health.microprofile;
