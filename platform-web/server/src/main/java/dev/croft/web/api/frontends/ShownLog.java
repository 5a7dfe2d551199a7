package dev.croft.web.api.frontends;

import java.util.List;

/**
 * Lines of a server log.
 *
 * @param position asked with {@code from}, it answers what came since
 */
public record ShownLog(String frontEnd, List<String> lines, long position) {}
