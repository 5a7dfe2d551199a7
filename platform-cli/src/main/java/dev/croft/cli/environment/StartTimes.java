package dev.croft.cli.environment;

import java.time.Duration;
import java.util.Map;

/**
 * What came of starting the front ends of an environment.
 *
 * @param waiting the applications that do not run as they should, and why
 * @param ready how long each front end that was started took from its start until it was ready
 */
record StartTimes(Map<String, String> waiting, Map<String, Duration> ready) {}
